package tandem.commissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tandem.deals.DealId;
import tandem.deals.parties.PartyId;
import tandem.platform.Money;
import tandem.platform.PartnerId;

/**
 * A row for the ledger.
 *
 * @param amount more than zero; the accounts say which way it goes
 * @param source the line of a deal that earned it, with its calculation
 * @param sourceKey unique for the partner: the same thing is booked once, however often it is asked
 */
record LedgerEntry(
    UUID id,
    PartnerId partner,
    EntryKind kind,
    Account debit,
    Account credit,
    Money amount,
    Optional<Source> source,
    LocalDate earnedOn,
    String sourceKey,
    Optional<PayoutId> payout,
    Instant createdAt,
    Cause cause) {

  /**
   * @param event that brought it
   * @param takesBack the entry that it takes back or sets free
   * @param releaseOn when what it keeps back is due to be released
   */
  record Cause(
      Optional<CommissionEventId> event, Optional<UUID> takesBack, Optional<LocalDate> releaseOn) {
    static final Cause NONE = new Cause(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * @param plan empty for a part in another firm's deal: the plan is that firm's
   * @param party by which it has that part
   */
  record Source(
      DealId deal,
      Optional<PlanVersionId> plan,
      Optional<PartyId> party,
      Calculation calculation) {}

  static LedgerEntry earning(
      UUID id, PartnerId partner, Source source, LocalDate earnedOn, Instant now) {
    return new LedgerEntry(
        id,
        partner,
        source.calculation().kind(),
        Account.COMMISSION_EXPENSE,
        Account.PARTNER_PAYABLE,
        source.calculation().result(),
        Optional.of(source),
        earnedOn,
        sourceKey(source.deal(), source.calculation()),
        Optional.empty(),
        now,
        Cause.NONE);
  }

  /** This earning, but of that sum and because of an event. */
  LedgerEntry because(String key, Optional<CommissionEventId> event, Money sum) {
    return moved(
        kind, debit, credit, sum, key, new Cause(event, Optional.empty(), Optional.empty()));
  }

  /** What this line had earned goes back. */
  LedgerEntry takenBack(
      String key, Optional<CommissionEventId> event, Money sum, Optional<UUID> of) {
    return moved(
        EntryKind.REVERSAL,
        Account.PARTNER_PAYABLE,
        Account.COMMISSION_EXPENSE,
        sum,
        key,
        new Cause(event, of, Optional.empty()));
  }

  /** A part of what this line earned is kept back until a day. */
  LedgerEntry heldBack(String key, Optional<CommissionEventId> event, Money sum, LocalDate until) {
    return moved(
        EntryKind.HOLDBACK,
        Account.PARTNER_PAYABLE,
        Account.PARTNER_HELD,
        sum,
        key,
        new Cause(event, Optional.empty(), Optional.of(until)));
  }

  /** What was kept back comes free. */
  LedgerEntry released(
      String key, Optional<CommissionEventId> event, Money sum, Optional<UUID> of) {
    return moved(
        EntryKind.HOLDBACK_RELEASE,
        Account.PARTNER_HELD,
        Account.PARTNER_PAYABLE,
        sum,
        key,
        new Cause(event, of, Optional.empty()));
  }

  private LedgerEntry moved(
      EntryKind as, Account from, Account to, Money sum, String key, Cause because) {
    return new LedgerEntry(
        id, partner, as, from, to, sum, source, earnedOn, key, payout, createdAt, because);
  }

  static LedgerEntry payout(
      UUID id, PartnerId partner, PayoutId payout, Money amount, LocalDate paidOn, Instant now) {
    return new LedgerEntry(
        id,
        partner,
        EntryKind.PAYOUT,
        Account.PARTNER_PAYABLE,
        Account.PAID_OUT,
        amount,
        Optional.empty(),
        paidOn,
        payout.text(),
        Optional.of(payout),
        now,
        Cause.NONE);
  }

  /** A line earns one commission, and one bonus of each rule. */
  static String sourceKey(DealId deal, Calculation calculation) {
    String line = "%s/%d".formatted(deal.text(), calculation.line());
    return calculation.kind() == EntryKind.BONUS
        ? line + "/rule-" + calculation.rule().map(RateRule::number).orElse(0)
        : line;
  }
}
