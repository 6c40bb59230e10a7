package tandem.commissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tandem.deals.DealId;
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
    Instant createdAt) {

  record Source(DealId deal, PlanVersionId plan, Calculation calculation) {}

  static LedgerEntry earning(
      UUID id, PartnerId partner, Source source, LocalDate earnedOn, Instant now) {
    return new LedgerEntry(
        id,
        partner,
        EntryKind.EARNING,
        Account.COMMISSION_EXPENSE,
        Account.PARTNER_PAYABLE,
        source.calculation().result(),
        Optional.of(source),
        earnedOn,
        sourceKey(source.deal(), source.calculation().line()),
        Optional.empty(),
        now);
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
        now);
  }

  static String sourceKey(DealId deal, int line) {
    return "%s/%d".formatted(deal.text(), line);
  }
}
