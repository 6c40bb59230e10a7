package tandem.stack.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tandem.commissions.Calculation;
import tandem.commissions.CommissionAccrued;
import tandem.commissions.CommissionEngine;
import tandem.commissions.PayoutId;
import tandem.commissions.PayoutSent;
import tandem.commissions.SoldLine;
import tandem.platform.Money;

/** A year of commissions, counted by the product's own engine, and the payouts of each month. */
final class Payday {
  private static final int DAY_OF_MONTH = 15;

  private final Seed seed;
  private final OfficeHours hours;
  private final Journal journal;
  private final DemoPlan plan;
  private final List<Booking> bookings = new ArrayList<>();
  private final Batch entries =
      new Batch(
          "ledger_entry",
          "id, partner_id, kind, debit_account, credit_account, amount, currency, deal_id, line_no, plan_version_id, rule_no,"
              + " base, rate, calculation::jsonb, earned_on, source_key, payout_id, created_at");
  private final Batch payouts =
      new Batch(
          "payout",
          "id, partner_id, reference, amount, currency, paid_on, author_id, author_name, created_at");
  private final Batch papers =
      new Batch(
          "commission_event",
          "id, partner_id, deal_id, kind, external_id, amount, currency, occurred_on, author_id, recorded_at");
  private int numbers = 1_000;
  private final Batch settled = new Batch("payout_line", "payout_id, partner_id, entry_id");

  private record Booking(UUID id, Firm firm, Money amount, LocalDate earnedOn) {
    String purse() {
      return firm.code() + "-" + amount.currency();
    }
  }

  Payday(Seed seed, OfficeHours hours, Journal journal, DemoPlan plan) {
    this.seed = seed;
    this.hours = hours;
    this.journal = journal;
    this.plan = plan;
  }

  void accrue(List<DemoDeal> won) {
    won.stream()
        .sorted(Comparator.comparing(DemoDeal::wonAt))
        .forEach(deal -> {
          if (deal.firm() != null) {
            accrue(deal, deal.firm());
          }
        });
  }

  /** On the fifteenth, all that was earned by the end of the month before. */
  void pay() {
    LocalDate first = hours.today().minusMonths(12).withDayOfMonth(DAY_OF_MONTH);
    for (LocalDate day = first; day.isBefore(hours.today()); day = day.plusMonths(1)) {
      pay(day);
    }
  }

  void write(Connection connection) throws SQLException {
    payouts.write(connection);
    papers.write(connection);
    entries.write(connection);
    settled.write(connection);
  }

  /**
   * The bookkeeping's papers of a won deal: an invoice after five days, half of the money after
   * ten.
   */
  private void papers(DemoDeal deal, Firm firm) {
    Optional<Money> total =
        deal.order().lines().stream().map(Order.Line::amount).reduce(Money::plus);
    Instant invoiced = deal.wonAt().plus(Duration.ofDays(5));
    Instant paid = deal.wonAt().plus(Duration.ofDays(10));
    Instant now = hours.daysAgo(0);
    if (total.isEmpty() || invoiced.isBefore(hours.daysAgo(60)) || invoiced.isAfter(now)) {
      return;
    }
    paper(deal, firm, "INVOICED", "R-", total.get(), invoiced);
    if (!paid.isAfter(now)) {
      Currency currency = total.get().currency();
      BigDecimal half = total.get().amount().divide(BigDecimal.TWO, 2, RoundingMode.DOWN);
      paper(deal, firm, "PAID", "B-", new Money(half, currency), paid);
    }
  }

  private void paper(
      DemoDeal deal, Firm firm, String kind, String prefix, Money amount, Instant at) {
    papers.add(
        seed.id(at),
        firm.uuid(),
        deal.uuid(),
        kind,
        prefix + ++numbers,
        amount.amount(),
        amount.currency().getCurrencyCode(),
        OfficeHours.day(at),
        Firms.PAYER.id(),
        at);
  }

  private void accrue(DemoDeal deal, Firm firm) {
    papers(deal, firm);
    LocalDate day = OfficeHours.day(deal.wonAt());
    DemoPlan.Version version = plan.on(day);
    Instant at = hours.after(deal.wonAt(), 0, 0);
    List<Money> booked = new ArrayList<>();
    int number = 0;
    for (Order.Line line : deal.order().lines()) {
      Article article = line.article();
      SoldLine sold =
          new SoldLine(
              ++number,
              article.code(),
              article.category(),
              article.commissionable(),
              line.amount());
      Calculation calculation =
          CommissionEngine.calculate(version.terms(), deal.id().text(), firm.tier(), sold);
      if (calculation.result().isPositive()) {
        book(deal, firm, version, calculation, day, at);
        booked.add(calculation.result());
      }
    }
    booked.stream()
        .reduce(Money::plus)
        .ifPresent(total ->
            journal.add(
                Who.SYSTEM,
                new CommissionAccrued(deal.id(), firm.id(), booked.size(), total, day, at),
                at));
  }

  private void book(
      DemoDeal deal,
      Firm firm,
      DemoPlan.Version version,
      Calculation calculation,
      LocalDate day,
      Instant at) {
    Money result = calculation.result();
    Booking booking = new Booking(seed.id(at), firm, result, day);
    bookings.add(booking);
    entries.add(
        booking.id(),
        firm.uuid(),
        "EARNING",
        "commission_expense",
        "partner_payable",
        result.amount(),
        result.currency().getCurrencyCode(),
        deal.uuid(),
        calculation.line(),
        version.id(),
        calculation.rule().map(rule -> rule.number()).orElseThrow(),
        calculation.base().amount(),
        calculation.rate().fraction(),
        calculation.trace().json(),
        day,
        deal.id().text() + "/" + calculation.line(),
        null,
        at);
  }

  private void pay(LocalDate day) {
    LocalDate until = day.withDayOfMonth(1);
    LocalDate since = until.minusMonths(1);
    Map<String, List<Booking>> purses = new TreeMap<>();
    for (Booking booking : bookings) {
      boolean due =
          booking.earnedOn().isBefore(until)
              && (!booking.earnedOn().isBefore(since) || isFirst(day));
      if (due) {
        purses.computeIfAbsent(booking.purse(), purse -> new ArrayList<>()).add(booking);
      }
    }
    purses.forEach((purse, due) -> pay(purse, due, day));
  }

  private boolean isFirst(LocalDate day) {
    return day.equals(hours.today().minusMonths(12).withDayOfMonth(DAY_OF_MONTH));
  }

  private void pay(String purse, List<Booking> due, LocalDate day) {
    Firm firm = due.getFirst().firm();
    Money sum = due.stream().map(Booking::amount).reduce(Money::plus).orElseThrow();
    Instant at = day.atTime(10, seed.between(0, 59)).atZone(OfficeHours.ZONE).toInstant();
    PayoutId payout = new PayoutId(seed.id(at));
    String reference = "TND-%d-%02d-%s".formatted(day.getYear(), day.getMonthValue(), purse);
    payouts.add(
        payout.value(),
        firm.uuid(),
        reference,
        sum.amount(),
        sum.currency().getCurrencyCode(),
        day,
        Firms.PAYER.id(),
        Firms.PAYER.name(),
        at);
    entries.add(
        seed.id(at),
        firm.uuid(),
        "PAYOUT",
        "partner_payable",
        "paid_out",
        sum.amount(),
        sum.currency().getCurrencyCode(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        day,
        payout.text(),
        payout.value(),
        at);
    due.forEach(booking -> settled.add(payout.value(), firm.uuid(), booking.id()));
    journal.add(
        Who.company(Firms.PAYER), new PayoutSent(payout, firm.id(), sum, reference, day, at), at);
  }
}
