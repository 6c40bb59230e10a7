package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.Optional;
import tandem.deals.parties.PartyId;

/**
 * Where commissions are written down, once and for ever: the database lets nobody change or delete
 * a row. Plain SQL because there is nothing else to do with it.
 */
@ApplicationScoped
class Ledger {
  private static final String INSERT =
      """
      insert into ledger_entry (id, partner_id, kind, debit_account, credit_account, amount, currency,
        deal_id, line_no, plan_version_id, rule_no, base, rate, calculation,
        earned_on, source_key, payout_id, created_at, event_id, reverses_id, release_on, party_id)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7,
        cast(nullif(?8, '') as uuid), cast(nullif(?9, '') as int), cast(nullif(?10, '') as uuid),
        cast(nullif(?11, '') as int), cast(nullif(?12, '') as numeric), cast(nullif(?13, '') as numeric),
        cast(nullif(?14, '') as jsonb), ?15, ?16, cast(nullif(?17, '') as uuid), ?18,
        cast(nullif(?19, '') as uuid), cast(nullif(?20, '') as uuid), cast(nullif(?21, '') as date),
        cast(nullif(?22, '') as uuid))
      on conflict (partner_id, source_key) do nothing
      """;

  @PersistenceContext EntityManager em;

  /** False when the same thing was booked before; then nothing happens. */
  boolean append(LedgerEntry entry) {
    Optional<LedgerEntry.Source> source = entry.source();
    Optional<Calculation> calculation = source.map(LedgerEntry.Source::calculation);
    Query insert = em.createNativeQuery(INSERT);
    insert.setParameter(1, entry.id());
    insert.setParameter(2, entry.partner().value());
    insert.setParameter(3, entry.kind().name());
    insert.setParameter(4, entry.debit().code());
    insert.setParameter(5, entry.credit().code());
    insert.setParameter(6, entry.amount().amount());
    insert.setParameter(7, entry.amount().currency().getCurrencyCode());
    insert.setParameter(8, text(source.map(it -> it.deal().value())));
    insert.setParameter(9, text(calculation.map(Calculation::line)));
    insert.setParameter(
        10, text(source.flatMap(LedgerEntry.Source::plan).map(PlanVersionId::value)));
    insert.setParameter(11, text(calculation.flatMap(Calculation::rule).map(RateRule::number)));
    insert.setParameter(12, text(calculation.map(it -> it.base().amount().toPlainString())));
    insert.setParameter(13, text(calculation.map(it -> it.rate().fraction().toPlainString())));
    insert.setParameter(14, text(calculation.map(it -> it.trace().json())));
    insert.setParameter(15, Date.valueOf(entry.earnedOn()));
    insert.setParameter(16, entry.sourceKey());
    insert.setParameter(17, text(entry.payout().map(PayoutId::value)));
    insert.setParameter(18, Timestamp.from(entry.createdAt()));
    insert.setParameter(19, text(entry.cause().event().map(CommissionEventId::value)));
    insert.setParameter(20, text(entry.cause().takesBack()));
    insert.setParameter(21, text(entry.cause().releaseOn()));
    insert.setParameter(22, text(source.flatMap(LedgerEntry.Source::party).map(PartyId::value)));
    return insert.executeUpdate() == 1;
  }

  /** Absent values travel as empty text: a native query cannot guess the type of a null. */
  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
