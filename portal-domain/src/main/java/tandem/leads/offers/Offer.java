package tandem.leads.offers;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.leads.LeadId;
import tandem.platform.Caller;
import tandem.platform.EventJson;
import tandem.platform.PartnerId;
import tandem.platform.PersonalData;
import tandem.platform.Refusal;

/**
 * A lead of the company's, offered to one firm: what the firm may know of it, and until when it has
 * to answer. Nothing of the customer stands here, so nothing of it can be shown.
 */
@Entity
@Table(name = "lead_offer")
@CheckReturnValue
@SuppressWarnings("UnusedVariable") // columns that only the list queries read
class Offer {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private OfferId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
  private PartnerId partner;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "company_lead_id"))
  private CompanyLeadId companyLead;

  @Enumerated(EnumType.STRING)
  private OfferState state;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.LEGITIMATE_INTEREST,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private String need;

  @Column(columnDefinition = "char(2)")
  private String country;

  private @Nullable String region;
  private List<UUID> productIds = new ArrayList<>();
  private BigDecimal sizeFrom;
  private BigDecimal sizeTo;
  private String currency;
  private boolean hot;
  private String why;
  private Instant offeredAt;
  private Instant dueAt;
  private @Nullable Instant remindAt;
  private @Nullable Instant endedAt;
  private @Nullable String reason;

  @PersonalData(
      purpose = PersonalData.Purpose.EVIDENCE,
      basis = PersonalData.Basis.LEGITIMATE_INTEREST,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String comment;

  private @Nullable UUID endedBy;

  @PersonalData(
      purpose = PersonalData.Purpose.EVIDENCE,
      basis = PersonalData.Basis.CONTRACT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String endedName;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "lead_id"))
  private @Nullable LeadId lead;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Offer() {}

  /**
   * @param lead offered, as it is now: later changes of it are not shown to the firm
   * @param clock from now until the answer is due, and when to remind
   */
  Offer(OfferId id, PartnerId partner, CompanyLead lead, List<Why> why, AnswerClock clock) {
    this.id = id;
    this.partner = partner;
    this.companyLead = lead.id();
    this.state = OfferState.OFFERED;
    this.need = lead.need();
    this.country = lead.country();
    this.region = lead.region().orElse(null);
    this.productIds = new ArrayList<>(lead.products());
    SizeBand size = SizeBand.of(lead.amount());
    this.sizeFrom = size.from();
    this.sizeTo = size.to();
    this.currency = size.currency().getCurrencyCode();
    this.hot = lead.hot();
    this.why = EventJson.write(why);
    this.offeredAt = clock.from();
    this.dueAt = clock.due();
    this.remindAt = clock.remind();
  }

  OfferMade made() {
    return new OfferMade(id, partner, dueAt, offeredAt);
  }

  /**
   * Takes it: refuses {@code offer_expired} once its time is over, whether or not the job that says
   * so has run, and {@code transition_not_allowed} once it has ended otherwise.
   */
  OfferAccepted accept(LeadId placed, Caller by, Instant now) {
    requireTime(now);
    end(OfferState.ACCEPTED, by, now);
    lead = placed;
    return new OfferAccepted(id, partner, placed, now);
  }

  /** Says no; the same refusals as {@link #accept}. */
  OfferDeclined decline(DeclineReason why, @Nullable String words, Caller by, Instant now) {
    requireTime(now);
    end(OfferState.DECLINED, by, now);
    reason = why.name();
    comment = words;
    return new OfferDeclined(id, partner, why, now);
  }

  OfferRecalled recall(RecallReason why, @Nullable String words, Caller by, Instant now) {
    end(OfferState.RECALLED, by, now);
    reason = why.name();
    comment = words;
    return new OfferRecalled(id, partner, why, now);
  }

  OfferExpired expire(Caller by, Instant now) {
    end(OfferState.EXPIRED, by, now);
    return new OfferExpired(id, partner, now);
  }

  /** Whoever reads it sees no change: {@link OfferBook#reminded} notes it. */
  OfferExpiring reminder(Instant now) {
    return new OfferExpiring(id, partner, dueAt, now);
  }

  /** Before anything is done for its sake: the refusals of {@link #accept}. */
  void requireOpen(Instant now) {
    requireTime(now);
    OfferState unused = state.to(OfferState.ACCEPTED);
  }

  boolean open() {
    return state == OfferState.OFFERED;
  }

  boolean overAt(Instant now) {
    return !now.isBefore(dueAt);
  }

  boolean remindsAt(Instant now) {
    return open() && !overAt(now) && remindAt != null && !now.isBefore(remindAt);
  }

  private void requireTime(Instant now) {
    if (open() && overAt(now)) {
      throw new Refusal.Conflict("offer_expired", "The time to answer is over");
    }
  }

  private void end(OfferState how, Caller by, Instant now) {
    state = state.to(how);
    endedAt = now;
    endedBy = by.person().value();
    endedName = by.name();
    remindAt = null;
  }

  OfferId id() {
    return id;
  }

  PartnerId partner() {
    return partner;
  }

  CompanyLeadId companyLead() {
    return companyLead;
  }

  long version() {
    return version;
  }
}
