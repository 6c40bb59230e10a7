package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tandem.commissions.EarningsPolicy.Reach;
import tandem.deals.DealId;
import tandem.deals.parties.PartyId;
import tandem.platform.Keyset;
import tandem.platform.Money;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.Percentage;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Reads the ledger, within what a reach allows. */
@ApplicationScoped
class LedgerReading {
  private static final String LINES =
      """
      select e.id, e.partner_id, pa.name, e.kind, e.credit_account, e.amount, e.currency, e.earned_on,
        d.id, d.customer_name, pr.code, pr.name_en, pr.name_ru, pr.category,
        p.code, p.name_en, p.name_ru, v.number, e.rule_no, r.name_en, r.name_ru, e.base, e.rate,
        po.id, po.reference, po.paid_on, e.created_at, cast(e.calculation as text), e.party_id
      from ledger_entry e
        join partner pa on pa.id = e.partner_id
        left join deal d on d.id = e.deal_id
        left join deal_line l on l.deal_id = e.deal_id and l.line_no = e.line_no
        left join product pr on pr.id = l.product_id
        left join plan_version v on v.id = e.plan_version_id
        left join plan p on p.id = v.plan_id
        left join plan_rule r on r.plan_version_id = e.plan_version_id and r.rule_no = e.rule_no
        left join payout_line pl on pl.entry_id = e.id
        left join payout po on po.id = pl.payout_id\
      """;

  /**
   * Earnings count up, what is taken back counts down, payouts do not count. What is kept back is
   * earned all the same: it counts for what may be paid, not for what was earned.
   */
  private static final String SIGNED =
      "case when e.credit_account = 'partner_payable' then e.amount else -e.amount end";

  private static final String HELD = "('HOLDBACK', 'HOLDBACK_RELEASE')";

  @PersistenceContext EntityManager em;

  /** What was earned and how much of it is settled, in one currency. */
  record Balance(Currency currency, Money earned, Money paid, Money held, Money takenBack) {
    static Balance nothing(Currency currency) {
      Money zero = Money.zero(currency);
      return new Balance(currency, zero, zero, zero, zero);
    }
  }

  /** Newest first. */
  Page<EarningLine> lines(Reach reach, EarningsFilter filter, PageRequest page) {
    List<EarningLine> rows =
        earnings(LINES, reach)
            .whereGiven(filter.partner().map(PartnerId::value), "e.partner_id = ?")
            .whereGiven(filter.currency(), "e.currency = ?")
            .whereGiven(filter.deal().map(DealId::value), "e.deal_id = ?")
            .whereGiven(filter.from().map(Date::valueOf), "e.earned_on >= ?")
            .whereGiven(filter.to().map(Date::valueOf), "e.earned_on <= ?")
            .whereIf(filter.status().equals(Optional.of(EarningStatus.PAID)), "po.id is not null")
            .whereIf(filter.status().equals(Optional.of(EarningStatus.PAYABLE)), "po.id is null")
            .page(page, "e.earned_on", "e.id", true, text -> Date.valueOf(LocalDate.parse(text)))
            .stream()
            .map(LedgerReading::line)
            .toList();
    return Page.cut(
        rows, page.limit(), last -> new Keyset(last.earnedOn().toString(), last.id().value()));
  }

  Optional<EarningDetail> detail(Reach reach, CommissionLineId id) {
    return earnings(LINES, reach).where("e.id = ?", id.value()).rows().stream()
        .map(row -> new EarningDetail(line(row), row.maybeText(27).map(Trace::parse)))
        .findFirst();
  }

  /**
   * The earnings and bonuses that a deal brought its own firm, and what was taken back, by its line
   * numbers.
   */
  Map<Integer, List<DealEarnings.Line>> booked(PartnerId firm, DealId deal) {
    return Listing.of(
            em,
            "select e.id, e.line_no, e.base, e.rate, %s, e.currency, cast(e.calculation as text) from ledger_entry e"
                .formatted(SIGNED))
        .where("e.kind in ('EARNING', 'BONUS', 'REVERSAL')")
        .where("e.calculation is not null and e.line_no is not null")
        .where("e.partner_id = ?", firm.value())
        .where("e.deal_id = ?", deal.value())
        .orderedBy("e.line_no, e.rule_no, e.id")
        .stream()
        .map(LedgerReading::bookedLine)
        .collect(Collectors.groupingBy(DealEarnings.Line::number));
  }

  List<Balance> balances(Reach reach) {
    return earnings(
            "select e.currency, coalesce(sum(%s) filter (where e.kind not in %s), 0), coalesce(sum(%s) filter (where pl.payout_id is not null), 0), coalesce(-sum(%s) filter (where e.kind in %s), 0), coalesce(sum(e.amount) filter (where e.kind = 'REVERSAL'), 0)"
                    .formatted(SIGNED, HELD, SIGNED, SIGNED, HELD)
                + " from ledger_entry e left join deal d on d.id = e.deal_id left join payout_line pl on pl.entry_id = e.id",
            reach)
        .grouped("e.currency")
        .stream()
        .map(row -> {
          Currency currency = Currency.getInstance(row.text(0));
          return new Balance(
              currency,
              new Money(row.decimal(1), currency),
              new Money(row.decimal(2), currency),
              new Money(row.decimal(3), currency),
              new Money(row.decimal(4), currency));
        })
        .toList();
  }

  /** From the month of the first day on; months without movement are left out. */
  List<MonthlyEarnings> months(Reach reach, LocalDate since) {
    Listing listing =
        Listing.of(
                em,
                """
                select to_char(m.day, 'YYYY-MM'), m.currency, sum(m.earned), sum(m.paid)
                from (select e.partner_id, d.owner_id, e.earned_on as day, e.currency, %s as earned, 0 as paid
                      from ledger_entry e left join deal d on d.id = e.deal_id where e.kind not in ('PAYOUT', 'HOLDBACK', 'HOLDBACK_RELEASE')
                      union all
                      select e.partner_id, d.owner_id, po.paid_on, e.currency, 0, %s
                      from payout_line pl join payout po on po.id = pl.payout_id
                        join ledger_entry e on e.id = pl.entry_id left join deal d on d.id = e.deal_id) m\
                """
                    .formatted(SIGNED, SIGNED))
            .where("m.day >= ?", Date.valueOf(since))
            .whereGiven(reach.firm().map(PartnerId::value), "m.partner_id = ?")
            .whereGiven(reach.owner().map(PersonId::value), "m.owner_id = ?");
    return listing.grouped("1, 2 order by 1, 2").stream().map(LedgerReading::month).toList();
  }

  private Listing earnings(String select, Reach reach) {
    return Listing.of(em, select)
        .where("e.kind <> 'PAYOUT'")
        .whereGiven(reach.firm().map(PartnerId::value), "e.partner_id = ?")
        .whereGiven(reach.owner().map(PersonId::value), "d.owner_id = ?");
  }

  private static MonthlyEarnings month(Row row) {
    Currency currency = Currency.getInstance(row.text(1));
    return new MonthlyEarnings(
        YearMonth.parse(row.text(0)),
        new Money(row.decimal(2), currency),
        new Money(row.decimal(3), currency));
  }

  private static DealEarnings.Line bookedLine(Row row) {
    Money result = row.money(4);
    return new DealEarnings.Line(
        row.integer(1),
        new Money(row.decimal(2), result.currency()),
        new Percentage(row.decimal(3)),
        result,
        Trace.parse(row.text(6)),
        Optional.of(new CommissionLineId(row.uuid(0))));
  }

  private static EarningLine line(Row row) {
    Money amount = row.money(5);
    boolean owed = row.text(4).equals(Account.PARTNER_PAYABLE.code());
    return new EarningLine(
        new CommissionLineId(row.uuid(0)),
        new PartnerId(row.uuid(1)),
        row.text(2),
        EntryKind.valueOf(row.text(3)),
        row.isNull(23) ? EarningStatus.PAYABLE : EarningStatus.PAID,
        owed ? amount : Money.zero(amount.currency()).minus(amount),
        row.date(7),
        row.maybeUuid(8).map(DealId::new),
        row.maybeUuid(28).map(PartyId::new),
        row.maybeText(9),
        row.maybeText(10)
            .map(code -> new EarningLine.Article(code, row.text(11), row.text(12), row.text(13))),
        row.isNull(14) || row.isNull(18)
            ? Optional.empty()
            : Optional.of(terms(row, amount.currency())),
        row.maybeUuid(23)
            .map(id -> new EarningLine.Settlement(new PayoutId(id), row.text(24), row.date(25))),
        row.instant(26));
  }

  private static EarningLine.Terms terms(Row row, Currency currency) {
    BigDecimal base = row.decimal(21);
    return new EarningLine.Terms(
        row.text(14),
        row.text(15),
        row.text(16),
        row.integer(17),
        row.integer(18),
        row.text(19),
        row.text(20),
        new Money(base, currency),
        new Percentage(row.decimal(22)));
  }
}
