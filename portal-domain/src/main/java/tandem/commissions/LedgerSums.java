package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.commissions.SoldDeals.SoldDeal;
import tandem.deals.DealId;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.Percentage;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** What the ledger has of one line of a deal under one rule. */
@ApplicationScoped
class LedgerSums {
  @PersistenceContext EntityManager em;

  /**
   * @param earned booked less what was taken back
   * @param held kept back and not released
   * @param last the entry that a reversal takes back
   */
  record Line(Money earned, Money held, Optional<UUID> last) {}

  /** A part that was kept back, and what is still kept of it. */
  record Part(UUID entry, Money rest) {}

  Line of(PartnerId firm, DealId deal, Calculation calculation) {
    Currency currency = calculation.result().currency();
    return Listing.query(
            em,
            """
            select coalesce(sum(case e.kind when 'REVERSAL' then -e.amount else e.amount end) filter (where e.kind in ('EARNING', 'BONUS', 'REVERSAL')), 0),
              coalesce(sum(case e.kind when 'HOLDBACK' then e.amount else -e.amount end) filter (where e.kind in ('HOLDBACK', 'HOLDBACK_RELEASE')), 0),
              (array_agg(e.id order by e.created_at desc, e.id desc) filter (where e.kind in ('EARNING', 'BONUS')))[1]
            from ledger_entry e
            where e.partner_id = ?1 and e.deal_id = ?2 and e.line_no = ?3 and e.rule_no = ?4
            """,
            firm.value(),
            deal.value(),
            calculation.line(),
            calculation.rule().map(RateRule::number).orElse(0))
        .stream()
        .findFirst()
        .map(row -> line(row, currency))
        .orElseThrow();
  }

  /** What is still kept back of a line, the part that comes free last first. */
  List<Part> held(PartnerId firm, DealId deal, Calculation calculation) {
    Currency currency = calculation.result().currency();
    return Listing.query(
            em,
            """
            select e.id, e.amount - coalesce((select sum(s.amount) from ledger_entry s
               where s.partner_id = e.partner_id and s.deal_id = e.deal_id and s.line_no = e.line_no and s.rule_no = e.rule_no
                 and s.kind = 'HOLDBACK_RELEASE' and s.reverses_id = e.id), 0)
            from ledger_entry e
            where e.partner_id = ?1 and e.deal_id = ?2 and e.line_no = ?3 and e.rule_no = ?4 and e.kind = 'HOLDBACK'
            order by e.release_on desc, e.created_at desc, e.id desc
            """,
            firm.value(),
            deal.value(),
            calculation.line(),
            calculation.rule().map(RateRule::number).orElse(0))
        .stream()
        .map(row -> new Part(row.uuid(0), new Money(row.decimal(1), currency)))
        .filter(part -> part.rest().isPositive())
        .toList();
  }

  /**
   * What was calculated when a deal was booked first, by line: what comes later goes by the same
   * rule, rate and plan, whatever has changed since.
   */
  Map<Integer, List<Booked>> booked(SoldDeal deal) {
    return Listing.of(
            em,
            "select distinct on (e.line_no, e.rule_no, e.kind) e.line_no, e.rule_no, e.kind, e.plan_version_id, e.base, e.rate, e.currency, cast(e.calculation as text) from ledger_entry e")
        .where("e.partner_id = ?", deal.partner().value())
        .where("e.deal_id = ?", deal.deal().value())
        .where("e.kind in ('EARNING', 'BONUS') and e.calculation is not null")
        .where("e.line_no is not null and e.rule_no is not null and e.plan_version_id is not null")
        .orderedBy("e.line_no, e.rule_no, e.kind, e.created_at, e.id")
        .stream()
        .map(LedgerSums::booked)
        .collect(Collectors.groupingBy(each -> each.calculation().line()));
  }

  /** A calculation with the version that it was made by. */
  record Booked(PlanVersionId version, Calculation calculation) {}

  private static Booked booked(Row row) {
    Currency currency = Currency.getInstance(row.text(6));
    Trace trace = Trace.parse(row.text(7));
    Percentage rate = new Percentage(row.decimal(5));
    return new Booked(
        new PlanVersionId(row.uuid(3)),
        new Calculation(
            row.integer(0),
            Calculation.Outcome.RATED,
            Optional.of(
                new RateRule(row.integer(1), Optional.empty(), Optional.empty(), rate, "", "")),
            new Money(row.decimal(4), currency),
            rate,
            new Money(new BigDecimal(trace.value("result").orElse("0")), currency),
            trace,
            EntryKind.valueOf(row.text(2))));
  }

  /** What a deal earned so far, of how many lines and rules; empty when nothing. */
  Optional<OfDeal> earned(SoldDeal deal) {
    return Listing.of(
            em,
            "select count(*), sum(case e.kind when 'REVERSAL' then -e.amount else e.amount end), e.currency from ledger_entry e")
        .where("e.partner_id = ?", deal.partner().value())
        .where("e.deal_id = ?", deal.deal().value())
        .where("e.kind in ('EARNING', 'BONUS', 'REVERSAL')")
        .grouped("e.currency")
        .stream()
        .findFirst()
        .map(row -> new OfDeal(row.integer(0), row.money(1)));
  }

  /** Entries and their sum. */
  record OfDeal(int lines, Money total) {}

  private static Line line(Row row, Currency currency) {
    return new Line(
        new Money(row.decimal(0), currency), new Money(row.decimal(1), currency), row.maybeUuid(2));
  }
}
