package tandem.commissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.deals.DealId;
import tandem.deals.DealWon;
import tandem.platform.Caller;
import tandem.platform.DomainEvent;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Money;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.Percentage;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** The way of a commission through a real database: plan, won deal, ledger, payout. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommissionStorageTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Currency EUR = Currency.getInstance("EUR");

  /** Other tests of this database earn in other currencies. */
  private static final EarningsFilter EUROS =
      new EarningsFilter(
          Optional.empty(),
          Optional.of("EUR"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final PartnerId NORD = new PartnerId(new UUID(1, 1));
  private static final PartnerId SUED = new PartnerId(new UUID(1, 2));
  private static final PersonId SELLER = new PersonId(new UUID(2, 2));
  private static final DealId WON = new DealId(new UUID(4, 1));
  private static final DealId OPEN = new DealId(new UUID(4, 2));
  private static final DealId OF_SUED = new DealId(new UUID(4, 3));
  private static final Robot ROBOT = new Robot("test");

  private static final TestDatabase database = TestDatabase.shared();
  private static final List<DomainEvent> published = new ArrayList<>();

  private final CompanyUser payer = company(CompanyRole.FINANCE_APPROVER);
  private final PartnerUser nordOwner = partner(NORD, 1, PartnerRole.ADMIN);
  private final PartnerUser nordSeller = partner(NORD, 2, PartnerRole.SELLER);
  private final PartnerUser suedOwner = partner(SUED, 3, PartnerRole.ADMIN);
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, Clock.fixed(NOON, ZoneOffset.UTC))
          .with(Events.class, new Heard())
          .with(Ids.class, new RandomIds());
  private final Plans plans = beans.get(Plans.class);
  private final PlanDesk planDesk = beans.get(PlanDesk.class);
  private final CommissionAccrual accrual = beans.get(CommissionAccrual.class);
  private final Earnings earnings = beans.get(Earnings.class);
  private final PayoutDesk payoutDesk = beans.get(PayoutDesk.class);

  private static final class Heard extends Events {
    @Override
    public void publish(Caller caller, DomainEvent event) {
      published.add(event);
    }
  }

  private static final class RandomIds extends Ids {
    @Override
    public UUID next() {
      return UUID.randomUUID();
    }
  }

  @BeforeAll
  static void start() throws SQLException {
    prepare();
  }

  @BeforeEach
  void listen() {
    published.clear();
  }

  @Test
  @Order(1)
  void a_plan_is_published_once_for_the_same_terms_and_anew_for_others() {
    LocalDate spring = LocalDate.of(2026, 3, 1);
    assertThat(publish(spring, "0.10")).isEqualTo(1);
    assertThat(publish(spring, "0.10")).isEqualTo(1);
    assertThat(publish(LocalDate.of(2026, 11, 1), "0.12")).isEqualTo(2);
    database.as(payer, () -> planDesk.assign(payer, NORD, "standard", spring));
    database.as(payer, () -> planDesk.assign(payer, SUED, "standard", spring));

    assertThat(versionOn(spring.minusDays(1))).isEmpty();
    assertThat(versionOn(spring)).contains(1);
    assertThat(versionOn(LocalDate.of(2026, 10, 31))).contains(1);
    assertThat(versionOn(LocalDate.of(2026, 11, 1))).contains(2);
  }

  @Test
  @Order(2)
  void only_finance_approvers_publish_and_pay() {
    CompanyUser clerk = company(CompanyRole.FINANCE);
    assertThatThrownBy(() -> planDesk.assign(clerk, NORD, "standard", TODAY))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> payoutDesk.pay(clerk, order("R-0")))
        .isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  @Order(2)
  void rates_of_the_plan_are_read_by_whoever_reads_the_commissions() {
    PlanRates rates = beans.get(PlanRates.class);
    CompanyUser approver = company(CompanyRole.APPROVER);

    assertThat(as(nordOwner, () -> rates.of(nordOwner, NORD)))
        .extracting(TierRates::nameEn)
        .contains("Software");
    assertThat(as(approver, () -> rates.of(approver, NORD))).isEmpty();
    assertThatThrownBy(() -> as(nordOwner, () -> rates.of(nordOwner, SUED)))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  @Order(3)
  void before_it_is_won_a_deal_shows_what_it_will_bring() {
    DealEarnings expected = as(nordSeller, () -> earnings.ofDeal(nordSeller, WON));

    assertThat(expected.isBooked()).isFalse();
    assertThat(expected.total()).contains(Money.of("120.00", "EUR"));
    assertThat(expected.lines().get(1).trace().value("outcome")).contains("NO_RULE");
  }

  @Test
  @Order(4)
  void a_won_deal_is_booked_once_however_often_the_event_comes() throws SQLException {
    database.asOwner(
        "update deal set stage = 'WON', closed_at = '%s' where id = '%s'"
            .formatted(NOON, WON.value()));
    DealWon event = new DealWon(WON, NORD, SELLER, Money.of("1500.00", "EUR"), NOON);

    database.as(ROBOT, () -> accrual.on(UUID.randomUUID(), event));
    database.as(ROBOT, () -> accrual.on(UUID.randomUUID(), event));
    database.as(
        ROBOT,
        () ->
            accrual.on(
                UUID.randomUUID(),
                new DealWon(OF_SUED, SUED, null, Money.of("70.00", "EUR"), NOON)));

    assertThat(published)
        .containsExactly(
            new CommissionAccrued(WON, NORD, 1, Money.of("120.00", "EUR"), TODAY, NOON),
            new CommissionAccrued(OF_SUED, SUED, 1, Money.of("8.40", "EUR"), TODAY, NOON));
  }

  @Test
  @Order(5)
  void the_booked_line_opens_its_calculation() {
    EarningLine line = lines(nordOwner).getFirst();
    EarningDetail detail = as(nordOwner, () -> earnings.line(nordOwner, line.id()));

    assertThat(line.amount()).isEqualTo(Money.of("120.00", "EUR"));
    assertThat(line.status()).isEqualTo(EarningStatus.PAYABLE);
    assertThat(line.customer()).contains("Fabrik");
    assertThat(line.terms().orElseThrow().version()).isEqualTo(2);
    assertThat(line.terms().orElseThrow().rate()).isEqualTo(rate("0.12"));
    assertThat(detail.trace().orElseThrow().value("result")).contains("120.00");
    assertThat(detail.trace().orElseThrow().value("deal")).contains(WON.text());
    assertThat(as(nordOwner, () -> earnings.ofDeal(nordOwner, WON)).isBooked()).isTrue();
  }

  @Test
  @Order(6)
  void each_sees_their_own() {
    assertThat(lines(suedOwner)).extracting(EarningLine::partner).containsOnly(SUED);
    assertThat(lines(nordSeller)).hasSize(1);
    assertThat(lines(partner(NORD, 9, PartnerRole.SELLER))).isEmpty();
    assertThat(lines(payer)).hasSize(2);
    CommissionLineId ofNord = lines(nordOwner).getFirst().id();
    assertThatThrownBy(() -> as(suedOwner, () -> earnings.line(suedOwner, ofNord)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> earnings.summary(suedOwner, NORD))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> lines(company(CompanyRole.ADMIN)))
        .isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  @Order(7)
  void buckets_keep_what_may_come_by_the_chances_of_the_process_apart_from_what_is_earned() {
    EarningsSummary summary = as(nordOwner, () -> earnings.summary(nordOwner, NORD)).getFirst();

    assertThat(summary)
        .isEqualTo(
            new EarningsSummary(
                EUR,
                Money.of("0.12", "EUR"),
                Money.of("0.04", "EUR"),
                Money.of("120.00", "EUR"),
                Money.of("0.00", "EUR"),
                Money.of("120.00", "EUR"),
                1));
  }

  @Test
  @Order(8)
  void a_payout_settles_what_is_payable_and_then_nothing_is() {
    PayoutId payout = as(payer, () -> payoutDesk.pay(payer, order("R-1")));

    assertThat(published)
        .containsExactly(
            new PayoutSent(payout, NORD, Money.of("120.00", "EUR"), "R-1", TODAY, NOON));
    EarningLine line = lines(nordOwner).getFirst();
    assertThat(line.status()).isEqualTo(EarningStatus.PAID);
    assertThat(line.settlement().orElseThrow().reference()).isEqualTo("R-1");
    assertThatThrownBy(() -> as(payer, () -> payoutDesk.pay(payer, order("R-2"))))
        .isInstanceOfSatisfying(
            Refusal.Unprocessable.class,
            refusal -> assertThat(refusal.code()).isEqualTo("nothing_to_pay"));
  }

  @Test
  @Order(9)
  void both_sides_read_the_payout_and_the_balance_is_a_sum() {
    PageRequest page = PageRequest.first(10);
    assertThat(as(nordOwner, () -> payoutDesk.list(nordOwner, Optional.empty(), page)).rows())
        .extracting(PayoutView::lines)
        .containsExactly(1);
    assertThat(as(suedOwner, () -> payoutDesk.list(suedOwner, Optional.of(NORD), page)).rows())
        .isEmpty();
    assertThat(as(nordSeller, () -> payoutDesk.list(nordSeller, Optional.empty(), page)).rows())
        .isEmpty();
    assertThat(as(payer, () -> payoutDesk.balances(payer)))
        .filteredOn(balance -> balance.earned().currency().equals(EUR))
        .extracting(balance -> balance.name() + " " + balance.payable())
        .containsExactly("Nord 0.00 EUR", "Süd 8.40 EUR");
    assertThat(as(nordOwner, () -> earnings.byMonth(nordOwner, NORD, 12)))
        .containsExactly(
            new MonthlyEarnings(
                YearMonth.of(2026, 11), Money.of("120.00", "EUR"), Money.of("120.00", "EUR")));
  }

  @Test
  @Order(10)
  void filters_and_pages_narrow_the_lines() {
    EarningsFilter paid =
        new EarningsFilter(
            Optional.of(NORD),
            Optional.of("EUR"),
            Optional.of(EarningStatus.PAID),
            Optional.of(WON),
            Optional.of(TODAY),
            Optional.of(TODAY));
    assertThat(as(payer, () -> earnings.lines(payer, paid, PageRequest.first(5))).rows())
        .hasSize(1);
    var first = as(payer, () -> earnings.lines(payer, EUROS, PageRequest.first(1)));
    var second = as(payer, () -> earnings.lines(payer, EUROS, new PageRequest(1, first.next())));
    assertThat(first.rows()).doesNotContainAnyElementsOf(second.rows());
    assertThat(second.next()).isEmpty();
  }

  @Test
  @Order(11)
  void what_is_booked_stays_for_ever() {
    for (Caller caller : List.of(payer, ROBOT)) {
      for (String change :
          List.of("update ledger_entry set amount = 1", "delete from ledger_entry")) {
        assertThatThrownBy(
                () -> as(caller, () -> database.em().createNativeQuery(change).executeUpdate()))
            .hasMessageContaining("permission denied");
      }
    }
  }

  private static void prepare() throws SQLException {
    database.asOwner(
        """
        insert into partner (id, code, name, country, tier, created_at, updated_at) values
          ('%s', 'nord', 'Nord', 'RU', 'GOLD', now(), now()), ('%s', 'sued', 'Süd', 'DE', 'SILVER', now(), now())
        """
            .formatted(NORD.value(), SUED.value()),
        """
        insert into person (id, partner_id, username, name) values
          ('%s', '%s', 'seller', 'Seller')
        """
            .formatted(SELLER.value(), NORD.value()),
        """
        insert into product (id, code, name_en, name_ru, category, price, currency) values
          ('%s', 'SOFT', 'Software', 'ПО', 'software', 1000, 'EUR'), ('%s', 'CAKE', 'Cake', 'Торт', 'cake', 500, 'EUR')
        """
            .formatted(new UUID(3, 1), new UUID(3, 2)),
        """
        insert into deal (id, partner_id, owner_id, owner_name, customer_name, stage, amount, currency, opened_at, stage_since, created_at, updated_at) values
          ('%s', '%s', '%s', 'Seller', 'Fabrik', 'PROPOSAL', 1500, 'EUR', now(), now(), now(), now()),
          ('%s', '%s', '%s', 'Seller', 'Werk', 'SOLUTION', 1, 'EUR', now(), now(), now(), now())
        """
            .formatted(
                WON.value(),
                NORD.value(),
                SELLER.value(),
                OPEN.value(),
                NORD.value(),
                SELLER.value()),
        """
        insert into deal (id, partner_id, customer_name, stage, amount, currency, opened_at, stage_since, closed_at, created_at, updated_at) values
          ('%s', '%s', 'Anderes', 'WON', 70, 'EUR', now(), now(), now(), now(), now())
        """
            .formatted(OF_SUED.value(), SUED.value()),
        // whose chance at this stage is 35 %, where the scale says 40 %
        "update deal set process_id = (select id from sales_process where code = 'project') where id = '%s'"
            .formatted(OPEN.value()),
        """
        insert into deal_line (deal_id, partner_id, line_no, product_id, quantity, amount, currency) values
          ('%s', '%s', 1, '%s', 1, 1000, 'EUR'), ('%s', '%s', 2, '%s', 1, 500, 'EUR'),
          ('%s', '%s', 1, '%s', 1, 1, 'EUR'), ('%s', '%s', 1, '%s', 1, 70, 'EUR')
        """
            .formatted(
                WON.value(),
                NORD.value(),
                new UUID(3, 1),
                WON.value(),
                NORD.value(),
                new UUID(3, 2),
                OPEN.value(),
                NORD.value(),
                new UUID(3, 1),
                OF_SUED.value(),
                SUED.value(),
                new UUID(3, 1)));
  }

  private int publish(LocalDate from, String rate) {
    RateRule rule =
        new RateRule(
            1, Optional.of("software"), Optional.empty(), rate(rate), "Software", "Программы");
    return as(
        payer,
        () ->
            planDesk.publish(
                payer, new PublishPlan("standard", "Standard", "Обычный", from, List.of(rule))));
  }

  private Optional<Integer> versionOn(LocalDate day) {
    return as(nordOwner, () -> plans.inForce(NORD, day).map(plan -> plan.terms().version()));
  }

  private List<EarningLine> lines(Actor actor) {
    return as(actor, () -> earnings.lines(actor, EUROS, PageRequest.first(50))).rows();
  }

  private static <T> T as(Caller caller, Supplier<T> work) {
    return database.as(caller, work);
  }

  private static PayPartner order(String reference) {
    return new PayPartner(NORD, EUR, TODAY, TODAY, reference);
  }

  private static Percentage rate(String rate) {
    return new Percentage(new BigDecimal(rate));
  }

  private static CompanyUser company(CompanyRole role) {
    return new CompanyUser(
        new PersonId(new UUID(9, 9)), "David", Set.of(role), "en", "tandem-portal");
  }

  private static PartnerUser partner(PartnerId firm, int number, PartnerRole role) {
    return new PartnerUser(
        new PersonId(new UUID(2, number)), "Somebody", firm, "Firm", Set.of(role), "en", "test");
  }
}
