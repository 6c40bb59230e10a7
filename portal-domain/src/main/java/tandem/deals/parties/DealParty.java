package tandem.deals.parties;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealFacts;
import tandem.deals.DealId;
import tandem.leads.offers.SizeBand;
import tandem.platform.Caller;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;
import tandem.platform.Refusal;
import tandem.platform.Text;

/**
 * A firm on another's deal: asked, then taking part, until it leaves or is taken off. What it may
 * know before it accepts stands here; what it sees afterwards is read through the part, never from
 * the deal's own row.
 */
@Entity
@Table(name = "deal_party")
@CheckReturnValue
@SuppressWarnings("UnusedVariable") // columns that only the list queries read
class DealParty {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private PartyId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "partner_id", updatable = false))
  private PartnerId partner;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "deal_id", updatable = false))
  private DealId deal;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private PartyRole role;

  @Enumerated(EnumType.STRING)
  private PartyState state;

  private List<String> fields = new ArrayList<>();
  private @Nullable BigDecimal split;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.LEGITIMATE_INTEREST,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  @Column(updatable = false)
  private @Nullable String message;

  @Column(columnDefinition = "char(2)", updatable = false)
  private @Nullable String country;

  @Column(updatable = false)
  private List<UUID> productIds = new ArrayList<>();

  @Column(updatable = false)
  private BigDecimal sizeFrom;

  @Column(updatable = false)
  private BigDecimal sizeTo;

  @Column(updatable = false)
  private String currency;

  @Column(updatable = false)
  private UUID invitedBy;

  @PersonalData(
      purpose = PersonalData.Purpose.EVIDENCE,
      basis = PersonalData.Basis.CONTRACT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  @Column(updatable = false)
  private String invitedName;

  @Column(updatable = false)
  private Instant invitedAt;

  @Column(updatable = false)
  private Instant dueAt;

  private @Nullable UUID answeredBy;

  @PersonalData(
      purpose = PersonalData.Purpose.EVIDENCE,
      basis = PersonalData.Basis.CONTRACT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String answeredName;

  private @Nullable Instant answeredAt;
  private @Nullable UUID endedBy;

  @PersonalData(
      purpose = PersonalData.Purpose.EVIDENCE,
      basis = PersonalData.Basis.CONTRACT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String endedName;

  private @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable RejectReason reason;

  @PersonalData(
      purpose = PersonalData.Purpose.EVIDENCE,
      basis = PersonalData.Basis.LEGITIMATE_INTEREST,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String comment;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected DealParty() {}

  /**
   * @param facts of the deal, as it is now: the firm reads no more of it before it accepts
   * @param fields what it will see
   */
  DealParty(
      PartyId id,
      DealFacts facts,
      PartyInvitation wanted,
      Collection<PartyField> fields,
      Caller by,
      Instant now) {
    this.id = id;
    this.partner = wanted.firm();
    this.deal = facts.id();
    this.role = wanted.role();
    this.state = PartyState.PENDING;
    this.fields = names(fields);
    this.split = wanted.split().orElse(null);
    this.message = wanted.message().map(Text::tidy).orElse(null);
    this.country = facts.country().orElse(null);
    this.productIds =
        new ArrayList<>(
            facts.lines().stream()
                .map(line -> line.product().value())
                .distinct()
                .limit(20)
                .toList());
    SizeBand size = SizeBand.of(facts.amount());
    this.sizeFrom = size.from();
    this.sizeTo = size.to();
    this.currency = size.currency().getCurrencyCode();
    this.invitedBy = by.person().value();
    this.invitedName = by.name();
    this.invitedAt = now;
    this.dueAt = now.plus(Duration.ofDays(wanted.days()));
  }

  PartyInvited invited() {
    return new PartyInvited(id, partner, role, shown(), split, dueAt, invitedAt);
  }

  /**
   * Takes part: refuses {@code invitation_expired} once its time is over, whether or not the job
   * that says so has run, and {@code transition_not_allowed} once it was answered or taken back.
   */
  PartyAccepted accept(Caller by, Instant now) {
    requireTime(now);
    state = state.to(PartyState.ACCEPTED);
    answeredBy = by.person().value();
    answeredName = by.name();
    answeredAt = now;
    return new PartyAccepted(id, partner, deal, role, shown(), split, now);
  }

  /** Says no; the same refusals as {@link #accept}. */
  PartyEnded reject(RejectReason why, @Nullable String words, Caller by, Instant now) {
    requireTime(now);
    reason = why;
    return end(PartyState.REJECTED, words, by, now);
  }

  PartyEnded expire(Caller by, Instant now) {
    return end(PartyState.EXPIRED, null, by, now);
  }

  PartyEnded withdraw(@Nullable String words, Caller by, Instant now) {
    return end(PartyState.WITHDRAWN, words, by, now);
  }

  PartyEnded leave(@Nullable String words, Caller by, Instant now) {
    return end(PartyState.LEFT, words, by, now);
  }

  PartyEnded remove(@Nullable String words, Caller by, Instant now) {
    return end(PartyState.REMOVED, words, by, now);
  }

  /** Refuses {@code transition_not_allowed} when the firm has no part any more. */
  PartyChanged change(Collection<PartyField> shown, @Nullable BigDecimal share, Instant now) {
    if (!state.open()) {
      throw new Refusal.Conflict("transition_not_allowed", "The part is " + state);
    }
    fields = names(shown);
    split = share;
    return new PartyChanged(id, partner, shown(), split, now);
  }

  /**
   * What a firm agreed to is not made less behind its back: refuses {@code share_agreed}, then it
   * has to be asked again.
   */
  void requireShare(@Nullable BigDecimal share) {
    if (state == PartyState.ACCEPTED
        && split != null
        && (share == null || share.compareTo(split) < 0)) {
      throw new Refusal.Conflict(
          "share_agreed", "The firm agreed to " + split.stripTrailingZeros().toPlainString());
    }
  }

  boolean overAt(Instant now) {
    return state == PartyState.PENDING && !now.isBefore(dueAt);
  }

  private void requireTime(Instant now) {
    if (overAt(now)) {
      throw new Refusal.Conflict("invitation_expired", "The time to answer is over");
    }
  }

  private PartyEnded end(PartyState how, @Nullable String words, Caller by, Instant now) {
    PartyState before = state;
    state = state.to(how);
    comment = words;
    endedBy = by.person().value();
    endedName = by.name();
    endedAt = now;
    return new PartyEnded(id, partner, before, how, now);
  }

  /** As it is written down: what was agreed can be told later. */
  private List<String> shown() {
    return List.copyOf(fields);
  }

  private static List<String> names(Collection<PartyField> fields) {
    return new ArrayList<>(fields.stream().sorted().map(Enum::name).toList());
  }

  PartyId id() {
    return id;
  }

  PartnerId partner() {
    return partner;
  }

  DealId deal() {
    return deal;
  }

  PartyRole role() {
    return role;
  }

  PartyState state() {
    return state;
  }

  PersonId inviter() {
    return new PersonId(invitedBy);
  }

  long version() {
    return version;
  }
}
