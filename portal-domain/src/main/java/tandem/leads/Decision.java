package tandem.leads;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.access.StandIn;
import tandem.platform.Caller;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;

/** What a reviewer decided, by whom, when and why. Written once; the database refuses changes. */
@Entity
@Table(name = "lead_decision")
@SuppressWarnings("UnusedVariable") // read by the list queries
class Decision {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private DecisionId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "lead_id"))
  private LeadId lead;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
  private tandem.platform.PartnerId partner;

  @Enumerated(EnumType.STRING)
  private DecisionKind kind;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "author_id"))
  private PersonId author;

  @PersonalData(
      purpose = PersonalData.Purpose.EVIDENCE,
      basis = PersonalData.Basis.CONTRACT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private String authorName;

  private @Nullable UUID inPlaceOfId;

  @PersonalData(
      purpose = PersonalData.Purpose.EVIDENCE,
      basis = PersonalData.Basis.CONTRACT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String inPlaceOfName;

  private @Nullable String reasonCode;

  @PersonalData(
      purpose = PersonalData.Purpose.EVIDENCE,
      basis = PersonalData.Basis.LEGITIMATE_INTEREST,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String comment;

  private List<String> fields = new ArrayList<>();
  private @Nullable LocalDate protectedUntil;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "request_id"))
  private @Nullable LeadRequestId request;

  private Instant decidedAt;

  @SuppressWarnings("NullAway.Init")
  protected Decision() {}

  @SuppressWarnings("NullAway.Init")
  Decision(DecisionId id, Lead lead, DecisionKind kind, Caller author, Instant now) {
    this.id = id;
    this.lead = lead.id();
    this.partner = lead.partner();
    this.kind = kind;
    this.author = author.person();
    this.authorName = author.name();
    this.decidedAt = now;
  }

  /** Whose queue it was: both are bound by it. */
  Decision inPlaceOf(Optional<StandIn> away) {
    inPlaceOfId = away.map(each -> each.person().value()).orElse(null);
    inPlaceOfName = away.map(StandIn::name).orElse(null);
    return this;
  }

  Decision because(@Nullable String reason, @Nullable String text) {
    reasonCode = reason;
    comment = text;
    return this;
  }

  Decision asking(List<String> paths) {
    fields = new ArrayList<>(paths);
    return this;
  }

  Decision protecting(LocalDate until) {
    protectedUntil = until;
    return this;
  }

  Decision answering(@Nullable LeadRequestId asked) {
    request = asked;
    return this;
  }

  DecisionId id() {
    return id;
  }
}
