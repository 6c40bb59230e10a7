package tandem.commissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.commissions.rules.PlanRules.Trigger;
import tandem.deals.DealId;
import tandem.deals.DealWon;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Money;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** What several firms on one deal earn, on a real database. */
class SharedCommissionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final PartnerId OWNER = firm(1);
  private static final PartnerId HELPER = firm(2);
  private static final PartnerId FITTER = firm(3);
  private static final Robot ROBOT = new Robot("test");
  private static final TestDatabase database = TestDatabase.shared();
  private static int deals;
  private static int parties;
  private static int papers;

  private final CompanyUser finance =
      new CompanyUser(
          new PersonId(new UUID(99, 1)),
          "Somebody",
          Set.of(CompanyRole.FINANCE),
          "en",
          "tandem-portal");

  @BeforeAll
  static void prepare() throws SQLException {
    for (PartnerId firm : List.of(OWNER, HELPER, FITTER)) {
      database.asOwner(
          "insert into partner (id, code, name, country, tier, created_at, updated_at) values ('%s', 'sharing-%s', 'Sharing', 'CH', 'GOLD', now(), now())"
              .formatted(firm.value(), firm.value().getLeastSignificantBits()));
    }
    database.asOwner(
        "insert into product (id, code, name_en, name_ru, category, price, currency) values ('%s', 'SHARED', 'Software', 'ПО', 'shared', 1000, 'CHF')"
            .formatted(new UUID(93, 1)));
    plan(1, "won", "null", "null");
    plan(2, "paid", "\"10\"", "30");
  }

  @Test
  void each_firm_gets_its_part_and_the_parts_are_the_whole() throws SQLException {
    DealId deal = open(1, "333.33", "100.01");
    party(deal, FITTER, "33.3333", "ACCEPTED", "null");
    party(deal, HELPER, "33.3333", "ACCEPTED", "null");
    win(deal);
    accrue(deal);

    // 7.5 % of 333.33 is 25.00, of 100.01 it is 7.50
    assertThat(earned(deal, OWNER)).isEqualByComparingTo("10.84");
    assertThat(earned(deal, HELPER)).isEqualByComparingTo("10.83");
    assertThat(earned(deal, FITTER)).isEqualByComparingTo("10.83");
    assertThat(whole(deal)).isEqualByComparingTo("32.50");
    accrue(deal);
    assertThat(whole(deal)).as("once").isEqualByComparingTo("32.50");
  }

  @Test
  void in_every_order_of_papers_the_parts_are_the_whole_and_a_full_refund_nets_to_nothing()
      throws SQLException {
    for (int seed = 0; seed < 6; seed++) {
      Random random = new Random(seed);
      DealId deal = open(2, "333.33", "0.07");
      List<PartnerId> firms = new ArrayList<>(List.of(HELPER, FITTER));
      Collections.shuffle(firms, random);
      for (PartnerId firm : firms) {
        party(deal, firm, firm.equals(HELPER) ? "12.3456" : "61.7", "ACCEPTED", "null");
      }
      win(deal);
      List<String> sums = new ArrayList<>(List.of("100.00", "33.37", "200.03"));
      Collections.shuffle(sums, random);
      BigDecimal paid = BigDecimal.ZERO;
      for (String sum : sums) {
        record(deal, DealEventKind.PAID, sum);
        paid = paid.add(new BigDecimal(sum));
        assertThat(whole(deal))
            .as("seed %d", seed)
            .isEqualByComparingTo(due("25.00", paid).add(due("0.01", paid)));
      }
      assertThat(earned(deal, OWNER)).isEqualByComparingTo("6.49");
      assertThat(earned(deal, HELPER)).isEqualByComparingTo("3.09");
      assertThat(earned(deal, FITTER)).isEqualByComparingTo("15.43");
      assertThat(held(deal, FITTER)).isPositive();

      record(deal, DealEventKind.REFUNDED, "333.40");
      for (PartnerId firm : List.of(OWNER, HELPER, FITTER)) {
        assertThat(earned(deal, firm)).as("seed %d", seed).isZero();
        assertThat(held(deal, firm)).as("seed %d", seed).isZero();
      }
    }
  }

  @Test
  void a_firm_sees_its_own_part_and_nothing_of_the_others() throws SQLException {
    DealId deal = open(1, "1000.00");
    UUID part = party(deal, HELPER, "40", "ACCEPTED", "null");
    win(deal);
    accrue(deal);

    EarningDetail theirs = only(HELPER, deal, part);
    assertThat(theirs.line().amount()).isEqualTo(Money.of("30.00", "CHF"));
    assertThat(theirs.line().deal()).as("it is another firm's").isEmpty();
    assertThat(theirs.line().terms()).as("and so is the plan").isEmpty();
    Trace trace = theirs.trace().orElseThrow();
    assertThat(trace.value("base")).contains("75.00");
    assertThat(trace.value("rate")).contains("0.400000");
    assertThat(trace.value("result")).contains("30.00");
    assertThat(trace.json()).doesNotContain("1000", deal.text(), "0.075", "sharing");
    assertThat(
            database
                .as(user(HELPER), () -> beans().get(Earnings.class).ofDeal(user(HELPER), deal))
                .lines())
        .isEmpty();

    List<EarningLine> own = lines(OWNER, deal);
    assertThat(own).extracting(EarningLine::amount).containsExactly(Money.of("45.00", "CHF"));
    Trace whole = detail(OWNER, own.getFirst().id()).trace().orElseThrow();
    assertThat(whole.value("result")).contains("75.00");
    assertThat(whole.value("share")).contains("0.600000");
    assertThat(whole.value("part")).contains("45.00");
  }

  @Test
  void whoever_left_before_the_deal_was_won_has_no_part_and_whoever_leaves_later_has()
      throws SQLException {
    DealId deal = open(1, "1000.00");
    party(deal, HELPER, "40", "LEFT", "'2026-11-20T09:00:00Z'");
    UUID later = party(deal, FITTER, "10", "ACCEPTED", "null");
    party(deal, HELPER, "5", "PENDING", "null");
    win(deal);
    database.asOwner(
        "update deal_party set state = 'LEFT', ended_at = '2026-11-20T11:00:00Z' where id = '%s'"
            .formatted(later));
    accrue(deal);

    assertThat(earned(deal, HELPER)).isZero();
    assertThat(earned(deal, FITTER)).isEqualByComparingTo("7.50");
    assertThat(earned(deal, OWNER)).isEqualByComparingTo("67.50");
    assertThatThrownBy(() ->
            database.asOwner("update deal_party set split = 9 where id = '%s'".formatted(later)))
        .hasMessageContaining("deal_party_closed");
  }

  @Test
  void what_an_open_deal_promises_is_the_firms_own_part() throws SQLException {
    DealId deal = open(1, "1000.00");
    party(deal, HELPER, "40", "ACCEPTED", "null");
    DealEarnings expected =
        database.as(user(OWNER), () -> beans().get(Earnings.class).ofDeal(user(OWNER), deal));

    assertThat(expected.total()).contains(Money.of("45.00", "CHF"));
    assertThat(expected.lines().getFirst().trace().value("share")).contains("0.600000");
  }

  private static EarningDetail only(PartnerId firm, DealId deal, UUID part) {
    List<EarningLine> lines =
        lines(firm, deal).stream()
            .filter(line -> line.party().filter(it -> it.value().equals(part)).isPresent())
            .toList();
    assertThat(lines).hasSize(1);
    return detail(firm, lines.getFirst().id());
  }

  private static List<EarningLine> lines(PartnerId firm, DealId deal) {
    return database
        .as(
            user(firm),
            () ->
                beans()
                    .get(Earnings.class)
                    .lines(user(firm), EarningsFilter.ofDeal(deal), PageRequest.first(50)))
        .rows();
  }

  private static EarningDetail detail(PartnerId firm, CommissionLineId line) {
    return database.as(user(firm), () -> beans().get(Earnings.class).line(user(firm), line));
  }

  private void record(DealId deal, DealEventKind kind, String amount) {
    CommissionEventView unused =
        database.as(
            finance,
            () ->
                beans()
                    .get(CommissionEvents.class)
                    .record(
                        finance,
                        new RecordEvent(
                            deal, kind, "S-" + ++papers, Money.of(amount, "CHF"), TODAY)));
  }

  private static void accrue(DealId deal) {
    database.as(
        ROBOT,
        () ->
            beans()
                .get(CommissionAccrual.class)
                .on(UUID.randomUUID(), new DealWon(deal, OWNER, null, Money.of("1", "CHF"), NOON)));
  }

  /** Of 333.40 so much is paid. */
  private static BigDecimal due(String commission, BigDecimal paid) {
    return new EventSums(new BigDecimal("333.40"), Map.of(DealEventKind.PAID, paid))
        .due(new BigDecimal(commission), Trigger.PAID, 2);
  }

  private BigDecimal whole(DealId deal) {
    return sum("kind in ('EARNING', 'REVERSAL') and deal_id = '%s'".formatted(deal.value()));
  }

  private BigDecimal earned(DealId deal, PartnerId firm) {
    return sum(
        "kind in ('EARNING', 'REVERSAL') and deal_id = '%s' and partner_id = '%s'"
            .formatted(deal.value(), firm.value()));
  }

  private BigDecimal held(DealId deal, PartnerId firm) {
    return sum(
        "kind in ('HOLDBACK', 'HOLDBACK_RELEASE') and deal_id = '%s' and partner_id = '%s'"
            .formatted(deal.value(), firm.value()));
  }

  private BigDecimal sum(String which) {
    return database.as(
        finance,
        () ->
            (BigDecimal)
                database
                    .em()
                    .createNativeQuery(
                        "select coalesce(sum(case when kind in ('REVERSAL', 'HOLDBACK_RELEASE') then -amount else amount end), 0) from ledger_entry where "
                            + which,
                        BigDecimal.class)
                    .getSingleResult());
  }

  private static DealId open(int plan, String... lines) throws SQLException {
    DealId id = new DealId(new UUID(94, ++deals));
    database.asOwner(
        "insert into plan_assignment (partner_id, plan_id, valid_from) values ('%s', '%s', '2020-01-01') on conflict (partner_id, valid_from) do update set plan_id = excluded.plan_id"
            .formatted(OWNER.value(), new UUID(95, plan)),
        "insert into deal (id, partner_id, customer_name, stage, amount, currency, opened_at, stage_since, created_at, updated_at) values ('%s', '%s', 'Fabrik', 'PROPOSAL', 1, 'CHF', now(), now(), now(), now())"
            .formatted(id.value(), OWNER.value()));
    int number = 0;
    for (String line : lines) {
      database.asOwner(
          "insert into deal_line (deal_id, partner_id, line_no, product_id, quantity, amount, currency) values ('%s', '%s', %d, '%s', 1, %s, 'CHF')"
              .formatted(id.value(), OWNER.value(), ++number, new UUID(93, 1), line));
    }
    return id;
  }

  private static void win(DealId deal) throws SQLException {
    database.asOwner(
        "update deal set stage = 'WON', closed_at = '2026-11-20T10:00:00Z' where id = '%s'"
            .formatted(deal.value()));
  }

  private static UUID party(DealId deal, PartnerId firm, String split, String state, String ended)
      throws SQLException {
    UUID id = new UUID(96, ++parties);
    database.asOwner(
        "insert into deal_party (id, partner_id, deal_id, role, state, fields, split, product_ids, size_from, size_to, currency, invited_by, invited_name, invited_at, due_at, answered_at, ended_at)"
            + " values ('%s', '%s', '%s', 'CO_SELL', '%s', '{STAGE}', %s, '{}', 0, 1, 'CHF', '%s', 'N', '2026-11-01', '2026-12-01', %s, %s)"
                .formatted(
                    id,
                    firm.value(),
                    deal.value(),
                    state,
                    split,
                    id,
                    state.equals("PENDING") ? "null" : "'2026-11-02'",
                    ended));
    return id;
  }

  private static void plan(int number, String trigger, String held, String days)
      throws SQLException {
    database.asOwner(
        "insert into plan (id, code, name_en, name_ru) values ('%s', 'sharing-%d', 'P', 'P')"
            .formatted(new UUID(95, number), number),
        "insert into plan_version (id, plan_id, number, valid_from, published_at, terms) values ('%s', '%s', 1, '2020-01-01', now(), '%s')"
            .formatted(
                new UUID(97, number),
                new UUID(95, number),
                "{\"currency\":\"CHF\",\"trigger\":\"%s\",\"holdbackPercent\":%s,\"holdbackDays\":%s,\"rules\":[{\"nameEn\":\"A\",\"nameRu\":\"A\",\"pays\":{\"kind\":\"rate\",\"rate\":\"7.5\"}}]}"
                    .formatted(trigger, held, days)),
        "insert into plan_rule (plan_version_id, rule_no, rate, name_en, name_ru) values ('%s', 1, 0.075, 'A', 'A')"
            .formatted(new UUID(97, number)));
  }

  private static Beans beans() {
    return new Beans(database.em())
        .with(
            Clock.class, Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
        .with(Events.class, new SettlementTest.Quiet())
        .with(Ids.class, new SettlementTest.RandomIds());
  }

  private static PartnerUser user(PartnerId firm) {
    return new PartnerUser(
        new PersonId(new UUID(98, firm.value().getLeastSignificantBits())),
        "Somebody",
        firm,
        "Firm",
        Set.of(PartnerRole.ADMIN),
        "en",
        "test");
  }

  private static PartnerId firm(int number) {
    return new PartnerId(new UUID(91, number));
  }
}
