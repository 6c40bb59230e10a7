package tandem.commissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.commissions.rules.PlanRules.Trigger;
import tandem.deals.DealId;
import tandem.deals.DealWon;
import tandem.platform.Caller;
import tandem.platform.DomainEvent;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Money;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.imports.ImportRow;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Papers of the books become entries of the ledger, on a real database. */
class SettlementTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Currency FRANC = Currency.getInstance("CHF");
  private static final PartnerId FIRM = new PartnerId(new UUID(81, 1));
  private static final Robot ROBOT = new Robot("test");
  private static final TestDatabase database = TestDatabase.shared();
  private static final String RATE =
      "{\"nameEn\":\"A\",\"nameRu\":\"A\",\"pays\":{\"kind\":\"rate\",\"rate\":\"7.5\"}}";
  private static int deals;
  private static int papers;

  private final CompanyUser finance = company(1, CompanyRole.FINANCE);
  private final CompanyUser payer = company(2, CompanyRole.FINANCE_APPROVER);
  private final PartnerUser owner =
      new PartnerUser(
          new PersonId(new UUID(82, 1)),
          "Somebody",
          FIRM,
          "Firm",
          Set.of(PartnerRole.ADMIN),
          "en",
          "test");

  static final class Quiet extends Events {
    @Override
    public void publish(Caller caller, DomainEvent event) {}
  }

  static final class RandomIds extends Ids {
    @Override
    public UUID next() {
      return UUID.randomUUID();
    }
  }

  @BeforeAll
  static void prepare() throws SQLException {
    database.asOwner(
        "insert into partner (id, code, name, country, tier, created_at, updated_at) values ('%s', 'settled', 'Settled', 'CH', 'GOLD', now(), now())"
            .formatted(FIRM.value()),
        "insert into product (id, code, name_en, name_ru, category, price, currency) values ('%s', 'SETTLED', 'Software', 'ПО', 'settled', 1000, 'CHF')"
            .formatted(new UUID(83, 1)));
    int number = 0;
    for (Trigger trigger : Trigger.values()) {
      plan(++number, trigger, "null", "null");
    }
    plan(5, Trigger.WON, "\"10\"", "30");
    plan(6, Trigger.PAID, "\"10\"", "30");
    plan(8, Trigger.WON, "\"minimumPayout\":\"100000000\"", List.of(RATE));
    plan(
        7,
        Trigger.PAID,
        "\"holdbackDays\":null",
        List.of(
            RATE,
            "{\"nameEn\":\"B\",\"nameRu\":\"B\",\"effect\":\"bonus\",\"pays\":{\"kind\":\"fixed\",\"amount\":\"5\"}}",
            "{\"nameEn\":\"C\",\"nameRu\":\"C\",\"effect\":\"bonus\",\"when\":{\"tiers\":[\"SILVER\"]},\"pays\":{\"kind\":\"fixed\",\"amount\":\"7\"}}"));
  }

  @ParameterizedTest
  @EnumSource(Trigger.class)
  void in_every_order_of_papers_the_same_is_earned_and_a_full_refund_nets_to_nothing(
      Trigger trigger) throws SQLException {
    for (int seed = 0; seed < 8; seed++) {
      Random random = new Random(seed);
      DealId deal = won(List.of(Trigger.values()).indexOf(trigger) + 1, "333.33", "100.01", "0.07");
      accrue(deal, NOON);
      List<RecordEvent> orders = new ArrayList<>();
      DealEventKind there =
          trigger == Trigger.PAID
              ? DealEventKind.PAID
              : trigger == Trigger.DELIVERED ? DealEventKind.DELIVERED : DealEventKind.INVOICED;
      DealEventKind back =
          trigger == Trigger.PAID ? DealEventKind.REFUNDED : DealEventKind.CREDITED;
      for (String part : List.of("100.00", "0.01", "333.40")) {
        orders.add(paper(deal, there, part));
      }
      Collections.shuffle(orders, random);
      orders.add(place(orders, random), paper(deal, back, "33.33"));
      for (RecordEvent order : orders) {
        record(order);
        assertThat(earned(deal)).isGreaterThanOrEqualTo(BigDecimal.ZERO);
      }
      assertThat(earned(deal))
          .as("%s, seed %d", trigger, seed)
          .isEqualByComparingTo(expected("333.33", "100.01", "0.07"));

      record(paper(deal, back, "400.08"));
      assertThat(earned(deal)).as("%s, seed %d", trigger, seed).isZero();
    }
  }

  @Test
  void parts_add_up_to_the_whole_and_the_last_one_takes_the_remainder() throws SQLException {
    DealId deal = won(3, "100.00");
    for (int i = 0; i < 3; i++) {
      record(paper(deal, DealEventKind.PAID, "33.33"));
    }
    assertThat(earned(deal)).isEqualByComparingTo("7.50");
    record(paper(deal, DealEventKind.PAID, "0.01"));

    assertThat(earned(deal)).isEqualByComparingTo("7.50");
    assertThat(amounts(deal)).containsExactlyInAnyOrder("2.50", "2.50", "2.50");
  }

  @ParameterizedTest
  @EnumSource(Trigger.class)
  void a_wrong_paper_put_right_brings_the_whole_commission_back(Trigger trigger)
      throws SQLException {
    DealId deal = won(List.of(Trigger.values()).indexOf(trigger) + 1, "1000.00");
    accrue(deal, NOON);
    DealEventKind there =
        trigger == Trigger.PAID
            ? DealEventKind.PAID
            : trigger == Trigger.DELIVERED ? DealEventKind.DELIVERED : DealEventKind.INVOICED;
    DealEventKind back = trigger == Trigger.PAID ? DealEventKind.REFUNDED : DealEventKind.CREDITED;

    record(paper(deal, there, "1000.00"));
    record(paper(deal, back, "1000.00"));
    assertThat(earned(deal)).isZero();
    record(paper(deal, there, "400.00"));
    assertThat(earned(deal)).isEqualByComparingTo("30.00");
    refused("exceeds_deal", "amount", () -> record(paper(deal, there, "600.01")));
    record(paper(deal, there, "600.00"));
    assertThat(earned(deal)).isEqualByComparingTo("75.00");

    record(paper(deal, back, "100.00"));
    assertThat(earned(deal)).isEqualByComparingTo("67.50");
  }

  @Test
  void an_invoice_put_right_leaves_what_was_delivered() throws SQLException {
    DealId deal = won(List.of(Trigger.values()).indexOf(Trigger.DELIVERED) + 1, "1000.00");
    record(paper(deal, DealEventKind.DELIVERED, "1000.00"));
    record(paper(deal, DealEventKind.INVOICED, "1000.00"));
    record(paper(deal, DealEventKind.CREDITED, "1000.00"));
    record(paper(deal, DealEventKind.INVOICED, "1000.00"));

    assertThat(earned(deal)).isEqualByComparingTo("75.00");
  }

  @Test
  void a_bonus_of_which_the_first_part_is_less_than_a_cent_comes_with_the_next()
      throws SQLException {
    DealId deal = won(7, "100000.00");
    record(paper(deal, DealEventKind.PAID, "50.00"));
    assertThat(amounts(deal)).containsExactly("3.75");
    database.asOwner("update partner set tier = 'SILVER' where id = '%s'".formatted(FIRM.value()));
    try {
      record(paper(deal, DealEventKind.PAID, "99950.00"));
    } finally {
      database.asOwner("update partner set tier = 'GOLD' where id = '%s'".formatted(FIRM.value()));
    }

    assertThat(amounts(deal))
        .as("and none for a tier that came later")
        .containsExactlyInAnyOrder("3.75", "7496.25", "5.00");
    record(paper(deal, DealEventKind.REFUNDED, "100000.00"));
    assertThat(earned(deal)).isZero();
  }

  private void earnedIsTheSameForWhoeverAsks(EarningsSummary partners) {
    PartnerBalance companys =
        as(payer, () -> beans(TODAY).get(PayoutDesk.class).balances(payer, FIRM)).stream()
            .filter(it -> it.earned().currency().equals(FRANC))
            .findFirst()
            .orElseThrow();
    assertThat(companys.earned()).isEqualTo(partners.earned());
    assertThat(companys.payable()).isEqualTo(partners.payable());
    assertThat(
            as(owner, () -> beans(TODAY).get(Earnings.class).byMonth(owner, FIRM, 12)).stream()
                .filter(month -> month.earned().currency().equals(FRANC))
                .map(MonthlyEarnings::earned)
                .reduce(Money::plus))
        .contains(partners.earned());
  }

  @Test
  void a_tier_that_changed_before_the_money_came_is_not_the_tier_of_the_sale() throws SQLException {
    tier("GOLD", "2026-01-01");
    tier("SILVER", "2026-11-25");
    DealId deal = won(7, "1000.00");
    database.asOwner("update partner set tier = 'SILVER' where id = '%s'".formatted(FIRM.value()));
    LocalDate later = TODAY.plusDays(10);
    try {
      record(with(paper(deal, DealEventKind.PAID, "1000.00"), later), later);
    } finally {
      database.asOwner("update partner set tier = 'GOLD' where id = '%s'".formatted(FIRM.value()));
    }

    assertThat(amounts(deal))
        .as("the bonus of silver is not for a sale of gold")
        .containsExactlyInAnyOrder("75.00", "5.00");
  }

  private static void tier(String tier, String from) throws SQLException {
    database.asOwner(
        "insert into tier_assignment (id, partner_id, tier, valid_from, reason, author_id, author_name, created_at) values ('%s', '%s', '%s', '%s', 'R', '%s', 'A', now())"
            .formatted(UUID.randomUUID(), FIRM.value(), tier, from, UUID.randomUUID()));
  }

  @Test
  void instalments_are_no_correction() {
    Map<DealEventKind, BigDecimal> sums =
        Map.of(
            DealEventKind.INVOICED, new BigDecimal("900"), DealEventKind.CREDITED, BigDecimal.TEN);
    EventSums paper = new EventSums(new BigDecimal("1000"), sums);

    assertThat(paper.due(new BigDecimal("100"), Trigger.WON, 2)).isEqualByComparingTo("99");
  }

  @Test
  void nothing_is_booked_at_winning_when_the_plan_waits_for_the_money() throws SQLException {
    DealId deal = won(3, "100.00");
    accrue(deal, NOON);

    assertThat(amounts(deal)).isEmpty();
    CommissionEventView event = record(paper(deal, DealEventKind.PAID, "50.00"));
    assertThat(event.booked()).isEqualTo(Money.of("3.75", "CHF"));
    assertThat(event.lines()).isEqualTo(1);
    CommissionEventView invoice = record(paper(deal, DealEventKind.INVOICED, "100.00"));
    assertThat(invoice.lines()).isZero();
  }

  @Test
  void what_changed_since_does_not_change_the_rate_of_what_is_given_back() throws SQLException {
    DealId deal = won(1, "100.00");
    accrue(deal, NOON);
    database.asOwner(
        "update deal_line set amount = 200 where deal_id = '%s'".formatted(deal.value()));
    accrue(deal, NOON);
    assertThat(earned(deal)).isEqualByComparingTo("7.50");
    database.asOwner(
        "update deal_line set amount = 100 where deal_id = '%s'".formatted(deal.value()));

    record(paper(deal, DealEventKind.CREDITED, "40.00"));

    assertThat(amounts(deal)).containsExactlyInAnyOrder("7.50", "-3.00");
    assertThat(summary().takenBack().isPositive()).isTrue();
  }

  @Test
  void what_is_kept_back_follows_and_comes_free_on_its_day_once() throws SQLException {
    DealId deal = won(5, "1000.00");
    accrue(deal, NOON);
    assertThat(amounts(deal)).containsExactlyInAnyOrder("75.00", "-7.50");
    record(paper(deal, DealEventKind.CREDITED, "500.00"));
    assertThat(amounts(deal)).containsExactlyInAnyOrder("75.00", "-7.50", "-37.50", "3.75");
    EarningsSummary before = summary();
    assertThat(before.payable())
        .isEqualTo(before.earned().minus(before.held()).minus(before.paid()));

    earnedIsTheSameForWhoeverAsks(before);

    release(TODAY.plusDays(29));
    assertThat(amounts(deal)).hasSize(4);
    release(TODAY.plusDays(30));
    release(TODAY.plusDays(30));

    assertThat(amounts(deal)).containsExactlyInAnyOrder("75.00", "-7.50", "-37.50", "3.75", "3.75");
    assertThat(balanced(deal)).isZero();
  }

  @Test
  void what_a_credit_note_set_free_does_not_keep_the_others_waiting() throws SQLException {
    DealId credited = won(5, "1000.00");
    accrue(credited, NOON);
    record(paper(credited, DealEventKind.CREDITED, "1000.00"));
    DealId kept = won(5, "1000.00");
    accrue(kept, NOON);

    for (int round = 0; round < 100 && releaseOne(TODAY.plusDays(30)) == 1; round++) {}

    assertThat(amounts(credited)).containsExactlyInAnyOrder("75.00", "-7.50", "-75.00", "7.50");
    assertThat(amounts(kept)).containsExactlyInAnyOrder("75.00", "-7.50", "7.50");
    assertThat(releaseOne(TODAY.plusDays(30))).isZero();
  }

  @Test
  void each_part_that_is_kept_back_comes_free_on_its_own_day() throws SQLException {
    DealId deal = won(6, "1000.00");
    record(paper(deal, DealEventKind.PAID, "500.00"));
    LocalDate later = TODAY.plusDays(10);
    record(with(paper(deal, DealEventKind.PAID, "300.00"), later), later);
    assertThat(amounts(deal)).containsExactlyInAnyOrder("37.50", "-3.75", "22.50", "-2.25");

    release(TODAY.plusDays(30));
    assertThat(amounts(deal)).containsExactlyInAnyOrder("37.50", "-3.75", "22.50", "-2.25", "3.75");

    LocalDate last = TODAY.plusDays(31);
    record(with(paper(deal, DealEventKind.PAID, "200.00"), last), last);
    release(TODAY.plusDays(40));
    assertThat(amounts(deal))
        .as("a part that comes after a release is kept back like the first")
        .containsExactlyInAnyOrder(
            "37.50", "-3.75", "22.50", "-2.25", "3.75", "2.25", "15.00", "-1.50");

    release(TODAY.plusDays(61));
    assertThat(held(deal)).isZero();
    assertThat(balanced(deal)).isZero();
  }

  @Test
  void a_refund_takes_the_part_that_would_come_free_last_and_never_more_than_is_kept()
      throws SQLException {
    DealId deal = won(6, "1000.00");
    record(paper(deal, DealEventKind.PAID, "500.00"));
    LocalDate later = TODAY.plusDays(10);
    record(with(paper(deal, DealEventKind.PAID, "500.00"), later), later);
    record(with(paper(deal, DealEventKind.REFUNDED, "400.00"), later), later);
    assertThat(held(deal)).isEqualByComparingTo("4.50");

    release(TODAY.plusDays(30));
    assertThat(held(deal)).as("the second payment's rest").isEqualByComparingTo("0.75");
    LocalDate last = TODAY.plusDays(31);
    record(with(paper(deal, DealEventKind.REFUNDED, "600.00"), last), last);
    release(TODAY.plusDays(90));

    assertThat(held(deal)).isZero();
    assertThat(earned(deal)).isZero();
    assertThat(balanced(deal)).isZero();
  }

  @Test
  void while_a_paper_of_the_deal_is_booked_nothing_of_it_comes_free() throws SQLException {
    DealId deal = won(5, "1000.00");
    accrue(deal, NOON);
    try (Connection booking = database.superuser()) {
      booking.setAutoCommit(false);
      try (PreparedStatement lock =
          booking.prepareStatement(
              "select pg_advisory_xact_lock(hashtextextended('commission-event-' || ?, 0))")) {
        lock.setString(1, deal.text());
        assertThat(lock.execute()).isTrue();
      }
      release(TODAY.plusDays(30));
      assertThat(amounts(deal)).containsExactlyInAnyOrder("75.00", "-7.50");
      booking.rollback();
    }
    release(TODAY.plusDays(30));

    assertThat(amounts(deal)).containsExactlyInAnyOrder("75.00", "-7.50", "7.50");
  }

  @Test
  void the_same_paper_counts_once_and_another_of_its_number_is_refused() throws SQLException {
    DealId deal = won(3, "100.00");
    RecordEvent order = paper(deal, DealEventKind.PAID, "40.00");
    CommissionEventView first = record(order);
    CommissionEventView again = record(order);

    assertThat(again).isEqualTo(first);
    assertThat(amounts(deal)).containsExactly("3.00");
    refused(
        "event_differs",
        "",
        () ->
            record(
                new RecordEvent(
                    deal,
                    order.kind(),
                    order.externalId(),
                    Money.of("41", "CHF"),
                    order.occurredOn())));
  }

  @Test
  void each_wrong_paper_is_told_what_is_wrong_and_where() throws SQLException {
    DealId deal = won(3, "100.00");
    DealId open = deal(3, "PROPOSAL", "null", "100.00");
    refused(
        "unknown_deal",
        "deal_id",
        () -> record(paper(new DealId(new UUID(84, 9_999)), DealEventKind.PAID, "1")));
    refused("deal_not_won", "deal_id", () -> record(paper(open, DealEventKind.INVOICED, "1")));
    refused(
        "before_deal",
        "occurred_on",
        () -> record(with(paper(deal, DealEventKind.INVOICED, "1"), TODAY.minusDays(1))));
    refused(
        "in_the_future",
        "occurred_on",
        () -> record(with(paper(deal, DealEventKind.INVOICED, "1"), TODAY.plusDays(1))));
    refused("exceeds_deal", "amount", () -> record(paper(deal, DealEventKind.PAID, "100.01")));
    refused("exceeds_taken", "amount", () -> record(paper(deal, DealEventKind.REFUNDED, "100.01")));
    record(paper(deal, DealEventKind.PAID, "60.00"));
    refused("exceeds_deal", "amount", () -> record(paper(deal, DealEventKind.PAID, "40.01")));
    refused("exceeds_taken", "amount", () -> record(paper(deal, DealEventKind.REFUNDED, "60.01")));
    refused(
        "currency_mismatch",
        "amount",
        () -> record(new RecordEvent(deal, DealEventKind.PAID, "x", Money.of("1", "EUR"), TODAY)));
    refused("positive", "amount", () -> record(paper(deal, DealEventKind.PAID, "0")));
    refused(
        "role_required",
        "",
        () ->
            as(
                payer,
                () ->
                    beans(TODAY)
                        .get(CommissionEvents.class)
                        .record(payer, paper(deal, DealEventKind.PAID, "1"))));
  }

  @Test
  void what_no_ledger_takes_is_refused_before_it_is_written() throws SQLException {
    DealId deal = won(3, "900000000000000");

    refused("commission_too_large", "", () -> record(paper(deal, DealEventKind.PAID, "1.00")));
    assertThat(amounts(deal)).isEmpty();
  }

  @Test
  void finance_brings_papers_in_by_file_and_nothing_is_rounded_away() throws SQLException {
    DealId deal = won(3, "100.00");
    CommissionEventImport target = beans(TODAY).get(CommissionEventImport.class);
    assertThat(target.ownedBy(finance)).isTrue();
    assertThat(target.ownedBy(payer)).isFalse();
    assertThat(target.ownedBy(owner)).isFalse();
    assertThat(target.ownedBy(ROBOT)).isFalse();

    ImportRow finer = row(deal, "10.005");
    refused("decimals", "amount", () -> as(finance, () -> target.take(finance, finer)));
    assertThat(as(finance, () -> target.take(finance, row(deal, "10.0000")))).startsWith("cev_");
    assertThat(amounts(deal)).containsExactly("0.75");
  }

  private static ImportRow row(DealId deal, String amount) {
    return new ImportRow(
        2,
        Map.of(
            "deal_id",
            deal.text(),
            "kind",
            "PAID",
            "external_id",
            "F-" + ++papers,
            "amount",
            amount,
            "currency",
            "CHF",
            "occurred_on",
            TODAY.toString()),
        DateTimeFormatter.ISO_LOCAL_DATE);
  }

  @Test
  void a_payout_below_the_plans_least_is_refused_before_it_is_confirmed() throws SQLException {
    DealId deal = won(8, "1000.00");
    accrue(deal, NOON);
    PayPartner order = new PayPartner(FIRM, FRANC, TODAY, TODAY, "T-1");

    refused(
        "below_minimum",
        "",
        () -> as(payer, () -> beans(TODAY).get(PayoutDesk.class).preview(payer, order)));
  }

  @Test
  void a_firm_reads_its_own_papers() throws SQLException {
    DealId deal = won(3, "100.00");
    record(paper(deal, DealEventKind.PAID, "10.00"));

    assertThat(
            as(
                    owner,
                    () ->
                        beans(TODAY)
                            .get(CommissionEvents.class)
                            .list(owner, Optional.of(deal), PageRequest.first(5)))
                .rows())
        .hasSize(1);
  }

  @Test
  void shares_of_any_sums_never_pay_more_than_the_commission_nor_less_than_nothing() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      BigDecimal total = cents(random, 1_000_000);
      Map<DealEventKind, BigDecimal> sums = new EnumMap<>(DealEventKind.class);
      for (DealEventKind kind : DealEventKind.values()) {
        if (random.nextBoolean()) {
          sums.put(kind, cents(random, 1_200_000));
        }
      }
      EventSums paper = new EventSums(total, sums);
      BigDecimal commission = cents(random, 100_000);
      for (Trigger trigger : Trigger.values()) {
        assertThat(paper.due(commission, trigger, 2)).isBetween(BigDecimal.ZERO, commission);
      }
      for (DealEventKind kind : DealEventKind.values()) {
        assertThat(paper.room(kind)).isGreaterThanOrEqualTo(BigDecimal.ZERO);
      }
    }
    assertThat(new EventSums(BigDecimal.ZERO, Map.of()).due(BigDecimal.TEN, Trigger.WON, 2))
        .isZero();
    assertThat(new EventSums(BigDecimal.TEN, Map.of()).due(BigDecimal.TEN, Trigger.WON, 2))
        .isEqualByComparingTo("10");
    assertThat(new EventSums(BigDecimal.TEN, Map.of()).due(BigDecimal.TEN, Trigger.PAID, 2))
        .isZero();
  }

  /** First of all, or as soon as there is enough to give back. */
  private static int place(List<RecordEvent> orders, Random random) {
    BigDecimal there = BigDecimal.ZERO;
    List<Integer> places = new ArrayList<>(List.of(0));
    for (int i = 0; i < orders.size(); i++) {
      there = there.add(orders.get(i).amount().amount());
      if (there.compareTo(new BigDecimal("33.33")) >= 0) {
        places.add(i + 1);
      }
    }
    return places.get(random.nextInt(places.size()));
  }

  private static BigDecimal cents(Random random, int most) {
    return BigDecimal.valueOf(1 + random.nextInt(most), 2);
  }

  /** 7.5 % of each line, 400.08 of 433.41 of it, each rounded once. */
  private static BigDecimal expected(String... lines) {
    BigDecimal total =
        List.of(lines).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal sum = BigDecimal.ZERO;
    for (String line : lines) {
      BigDecimal commission =
          new Money(new BigDecimal(line).multiply(new BigDecimal("0.075")), FRANC).amount();
      sum =
          sum.add(
              new EventSums(
                      total,
                      Map.of(
                          DealEventKind.CREDITED, new BigDecimal("33.33"),
                          DealEventKind.REFUNDED, new BigDecimal("33.33")))
                  .due(commission, Trigger.WON, 2));
    }
    return sum;
  }

  private CommissionEventView record(RecordEvent order) {
    return as(finance, () -> beans(TODAY).get(CommissionEvents.class).record(finance, order));
  }

  private CommissionEventView record(RecordEvent order, LocalDate day) {
    return as(finance, () -> beans(day).get(CommissionEvents.class).record(finance, order));
  }

  private static RecordEvent paper(DealId deal, DealEventKind kind, String amount) {
    return new RecordEvent(deal, kind, "P-" + ++papers, Money.of(amount, "CHF"), TODAY);
  }

  private static RecordEvent with(RecordEvent order, LocalDate day) {
    return new RecordEvent(order.deal(), order.kind(), order.externalId(), order.amount(), day);
  }

  private static void accrue(DealId deal, Instant at) {
    database.as(
        ROBOT,
        () ->
            beans(TODAY)
                .get(CommissionAccrual.class)
                .on(UUID.randomUUID(), new DealWon(deal, FIRM, null, Money.of("1", "CHF"), at)));
  }

  private static void release(LocalDate day) {
    int unused = as(ROBOT, () -> beans(day).get(Releases.class).releaseDue(ROBOT));
  }

  private static int releaseOne(LocalDate day) {
    return as(ROBOT, () -> beans(day).get(Releases.class).releaseDue(ROBOT, 1));
  }

  private EarningsSummary summary() {
    return as(owner, () -> beans(TODAY).get(Earnings.class).summary(owner, FIRM)).stream()
        .filter(it -> it.currency().equals(FRANC))
        .findFirst()
        .orElseThrow();
  }

  private BigDecimal earned(DealId deal) {
    return new BigDecimal(
        text(
            "select coalesce(sum(case when kind = 'REVERSAL' then -amount else amount end), 0) from ledger_entry where kind in ('EARNING', 'BONUS', 'REVERSAL') and deal_id = '%s'",
            deal));
  }

  private BigDecimal held(DealId deal) {
    return new BigDecimal(
        text(
            "select coalesce(sum(case kind when 'HOLDBACK' then amount else -amount end), 0) from ledger_entry where kind in ('HOLDBACK', 'HOLDBACK_RELEASE') and deal_id = '%s'",
            deal));
  }

  /** What the partner's accounts say less what the kinds of entries say. */
  private BigDecimal balanced(DealId deal) {
    return new BigDecimal(
        text(
            "select (sum(case when credit_account in ('partner_payable', 'partner_held') then amount else 0 end) - sum(case when debit_account in ('partner_payable', 'partner_held') then amount else 0 end)"
                + " - sum(case kind when 'EARNING' then amount when 'BONUS' then amount when 'REVERSAL' then -amount else 0 end)) from ledger_entry where deal_id = '%s'",
            deal));
  }

  private List<String> amounts(DealId deal) {
    return as(
            owner,
            () ->
                beans(TODAY)
                    .get(Earnings.class)
                    .lines(owner, EarningsFilter.ofDeal(deal), PageRequest.first(50)))
        .rows()
        .stream()
        .map(line -> line.amount().amount().toPlainString())
        .toList();
  }

  private String text(String sql, DealId deal) {
    return as(
        finance,
        () ->
            database
                .em()
                .createNativeQuery(sql.formatted(deal.value()), Object.class)
                .getResultList()
                .getFirst()
                .toString());
  }

  private static Beans beans(LocalDate day) {
    return new Beans(database.em())
        .with(Clock.class, Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
        .with(Events.class, new Quiet())
        .with(Ids.class, new RandomIds());
  }

  private static void plan(int number, Trigger trigger, String held, String days)
      throws SQLException {
    plan(
        number,
        trigger,
        "\"holdbackPercent\":%s,\"holdbackDays\":%s".formatted(held, days),
        List.of(RATE));
  }

  private static void plan(int number, Trigger trigger, String more, List<String> rules)
      throws SQLException {
    UUID plan = new UUID(85, number);
    UUID version = new UUID(86, number);
    database.asOwner(
        "insert into plan (id, code, name_en, name_ru) values ('%s', 'settled-%d', 'P', 'P')"
            .formatted(plan, number),
        "insert into plan_version (id, plan_id, number, valid_from, published_at, terms) values ('%s', '%s', 1, '2020-01-01', now(), '%s')"
            .formatted(
                version,
                plan,
                "{\"currency\":\"CHF\",\"trigger\":\"%s\",%s,\"rules\":[%s]}"
                    .formatted(
                        trigger.name().toLowerCase(java.util.Locale.ROOT),
                        more,
                        String.join(",", rules))));
    for (int rule = 1; rule <= rules.size(); rule++) {
      database.asOwner(
          "insert into plan_rule (plan_version_id, rule_no, rate, name_en, name_ru) values ('%s', %d, 0.075, 'A', 'A')"
              .formatted(version, rule));
    }
  }

  private static DealId won(int plan, String... lines) throws SQLException {
    return deal(plan, "WON", "'2026-11-20T10:00:00Z'", lines);
  }

  /** Each deal of its own firm's plan: the assignment of the day is the last one made. */
  private static DealId deal(int plan, String stage, String closed, String... lines)
      throws SQLException {
    DealId id = new DealId(new UUID(84, ++deals));
    database.asOwner(
        "insert into plan_assignment (partner_id, plan_id, valid_from) values ('%s', '%s', '2020-01-01') on conflict (partner_id, valid_from) do update set plan_id = excluded.plan_id"
            .formatted(FIRM.value(), new UUID(85, plan)),
        "insert into deal (id, partner_id, customer_name, stage, amount, currency, opened_at, stage_since, closed_at, created_at, updated_at) values ('%s', '%s', 'Fabrik', '%s', 1, 'CHF', now(), now(), %s, now(), now())"
            .formatted(id.value(), FIRM.value(), stage, closed));
    int number = 0;
    for (String line : lines) {
      database.asOwner(
          "insert into deal_line (deal_id, partner_id, line_no, product_id, quantity, amount, currency) values ('%s', '%s', %d, '%s', 1, %s, 'CHF')"
              .formatted(id.value(), FIRM.value(), ++number, new UUID(83, 1), line));
    }
    return id;
  }

  private static void refused(String code, String field, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              if (refusal instanceof Refusal.Invalid invalid) {
                assertThat(invalid.problems())
                    .extracting(it -> it.field() + " " + it.code())
                    .containsExactly(field + " " + code);
              } else {
                assertThat(refusal.code()).isEqualTo(code);
              }
            });
  }

  private static <T> T as(Caller caller, Supplier<T> work) {
    return database.as(caller, work);
  }

  private static CompanyUser company(int number, CompanyRole role) {
    return new CompanyUser(
        new PersonId(new UUID(89, number)), "Somebody", Set.of(role), "en", "tandem-portal");
  }
}
