package tandem.commissions.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.commissions.AcceptedPlanAccrual;
import tandem.commissions.CommissionAccrual;
import tandem.commissions.CommissionAccrued;
import tandem.commissions.DealEarnings;
import tandem.commissions.Earnings;
import tandem.commissions.EarningsFilter;
import tandem.commissions.EntryKind;
import tandem.commissions.PlanDesk;
import tandem.commissions.PlanId;
import tandem.commissions.PlanProgress;
import tandem.commissions.PublishPlan;
import tandem.commissions.RateRule;
import tandem.commissions.StepProgress;
import tandem.commissions.rules.WrittenPlan;
import tandem.commissions.rules.WrittenPlan.WrittenConditions;
import tandem.commissions.rules.WrittenPlan.WrittenPay;
import tandem.commissions.rules.WrittenPlan.WrittenRule;
import tandem.commissions.rules.WrittenPlan.WrittenStep;
import tandem.commissions.rules.WrittenPlan.WrittenTest;
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

/** The way of a plan through a real database: written, published, accepted, earned by. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanStorageTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final PartnerId NORD = new PartnerId(new UUID(71, 1));
  private static final PartnerId SUED = new PartnerId(new UUID(71, 2));
  private static final DealId FIRST = new DealId(new UUID(74, 1));
  private static final DealId SECOND = new DealId(new UUID(74, 2));
  private static final DealId OPEN = new DealId(new UUID(74, 3));
  private static final Robot ROBOT = new Robot("test");
  private static final TestDatabase database = TestDatabase.shared();
  private static final List<DomainEvent> published = new ArrayList<>();
  private static PlanId plan = new PlanId(new UUID(0, 0));

  private final CompanyUser writer = company(1, CompanyRole.FINANCE);
  private final CompanyUser publisher = company(2, CompanyRole.FINANCE_APPROVER);
  private final CompanyUser both = company(1, CompanyRole.FINANCE, CompanyRole.FINANCE_APPROVER);
  private final PartnerUser owner = partner(NORD, 1, PartnerRole.ADMIN);
  private final PartnerUser stranger = partner(SUED, 2, PartnerRole.ADMIN);
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, Clock.fixed(NOON, ZoneOffset.UTC))
          .with(Events.class, new Heard())
          .with(Ids.class, new RandomIds());
  private final PlanEditing editing = beans.get(PlanEditing.class);
  private final PlanPublishing publishing = beans.get(PlanPublishing.class);
  private final PlanCatalogue plans = beans.get(PlanCatalogue.class);
  private final PlanAcceptances acceptances = beans.get(PlanAcceptances.class);
  private final PlanDesk desk = beans.get(PlanDesk.class);
  private final CommissionAccrual accrual = beans.get(CommissionAccrual.class);
  private final AcceptedPlanAccrual accepted = beans.get(AcceptedPlanAccrual.class);
  private final Earnings earnings = beans.get(Earnings.class);

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
  static void prepare() throws SQLException {
    database.asOwner(
        "insert into partner (id, code, name, country, tier, created_at, updated_at) values ('%s', 'plan-nord', 'Nord', 'RU', 'GOLD', now(), now()), ('%s', 'plan-sued', 'Süd', 'DE', 'SILVER', now(), now())"
            .formatted(NORD.value(), SUED.value()),
        "insert into person (id, partner_id, username, name) values ('%s', '%s', 'plan-owner', 'Owner')"
            .formatted(new UUID(72, 1), NORD.value()),
        "insert into product (id, code, name_en, name_ru, category, price, currency) values ('%s', 'PLAN-SOFT', 'Software', 'ПО', 'plan-software', 1000, 'USD')"
            .formatted(new UUID(73, 1)),
        deal(FIRST, "WON", "'2026-11-20T10:00:00Z'"),
        deal(SECOND, "WON", "'2026-11-20T11:00:00Z'"),
        deal(OPEN, "PROPOSAL", "null"),
        line(FIRST, 1, "800"),
        line(SECOND, 1, "300"),
        line(SECOND, 2, "100"),
        line(OPEN, 1, "1000"));
  }

  @Test
  @Order(1)
  void finance_begins_a_plan_and_nobody_else_does() {
    refused("role_required", () -> editing.begin(publisher, order("growth")));
    refused("role_required", () -> editing.begin(owner, order("growth")));
    plan = as(writer, () -> editing.begin(writer, order("growth")));

    assertThat(as(writer, () -> plans.draft(writer, plan)).number()).isEqualTo(1);
    refused("code_taken", () -> as(writer, () -> editing.begin(writer, order("growth"))));
    refused("draft_exists", () -> as(writer, () -> editing.draft(writer, plan)));
    refused(
        "validation_failed",
        () -> as(writer, () -> editing.begin(writer, new NewPlan("Not A Code", "", ""))));
  }

  @Test
  @Order(2)
  void a_draft_takes_no_plan_that_is_wrong_and_of_two_writers_the_second_is_told() {
    assertThatThrownBy(() -> as(writer, () -> editing.change(writer, plan, 0, change("750", "80"))))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.problems())
                    .extracting(it -> it.field() + " " + it.code())
                    .containsExactly("terms.rules.0.pays.steps.0.rate rate_too_high"));
    PlanChange ended = new PlanChange(TODAY, TODAY.minusDays(1), change("5", "65").terms());
    assertThatThrownBy(() -> as(writer, () -> editing.change(writer, plan, 0, ended)))
        .hasMessageContaining("ends_before_start");
    PlanChange past = new PlanChange(TODAY.minusDays(1), null, change("5", "65").terms());
    assertThatThrownBy(() -> as(writer, () -> editing.change(writer, plan, 0, past)))
        .hasMessageContaining("in_the_past");

    PlanView written = as(writer, () -> editing.change(writer, plan, 0, change("5", "66")));
    assertThat(written.revision()).isEqualTo(1);
    assertThat(written.terms()).isEqualTo(change("5", "66").terms());
    refused(
        "version_mismatch",
        () -> as(writer, () -> editing.change(writer, plan, 0, change("5", "66"))));
  }

  @Test
  @Order(3)
  void a_second_person_publishes_what_passes_its_own_tests() {
    refused("four_eyes_required", () -> as(both, () -> publishing.publish(both, plan, 1)));
    refused("role_required", () -> as(writer, () -> publishing.publish(writer, plan, 1)));
    assertThatThrownBy(() -> as(publisher, () -> publishing.publish(publisher, plan, 1)))
        .isInstanceOfSatisfying(
            Refusal.Unprocessable.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("plan_invalid");
              assertThat(refusal.problems().getFirst().field()).isEqualTo("terms.tests.0.pays");
            });
    PlanView mended = as(writer, () -> editing.change(writer, plan, 1, change("5", "58.50")));
    PlanReport report = as(writer, () -> plans.report(writer, mended));
    assertThat(report.problems()).isEmpty();
    assertThat(report.tests()).allMatch(it -> it.passed());

    CompanyUser other = company(3, CompanyRole.FINANCE);
    as(other, () -> editing.change(other, plan, 2, change("5", "58.50")));
    as(other, () -> editing.change(other, plan, 3, change("5", "58.50")));
    refused("four_eyes_required", () -> as(both, () -> publishing.publish(both, plan, 4)));
    refused("plan_typed", () -> as(publisher, () -> flat("growth")));
    assertThat(as(publisher, () -> publishing.publish(publisher, plan, 4))).isEqualTo(1);
    refused("not_found", () -> as(publisher, () -> publishing.publish(publisher, plan, 4)));
    refused("plan_typed", () -> as(publisher, () -> flat("growth")));
    assertThat(as(writer, () -> plans.version(writer, plan, 1)).inForce()).isTrue();
  }

  @Test
  @Order(4)
  void firms_read_the_plans_that_they_earn_by_only() {
    as(publisher, () -> desk.assign(publisher, NORD, "growth", TODAY));

    assertThat(as(owner, () -> plans.list(owner))).extracting(PlanView::code).contains("growth");
    assertThat(as(owner, () -> plans.own(owner)).orElseThrow().plan()).isEqualTo(plan);
    assertThat(as(stranger, () -> plans.list(stranger))).isEmpty();
    refused("not_found", () -> as(stranger, () -> plans.version(stranger, plan, 1)));
    PartnerUser developer = partner(NORD, 3, PartnerRole.DEVELOPER);
    refused("role_required", () -> as(developer, () -> plans.list(developer)));
  }

  @Test
  @Order(5)
  void nothing_is_booked_before_the_firm_accepted_and_then_what_was_won_before_too() {
    won(FIRST, 10);
    assertThat(lines()).isEmpty();
    PlanView version = as(owner, () -> plans.version(owner, plan, 1));
    Acceptance due = as(owner, () -> acceptances.of(owner, version));
    assertThat(due.due()).isTrue();
    PartnerUser seller = partner(NORD, 4, PartnerRole.SELLER);
    refused(
        "role_required", () -> as(seller, () -> acceptances.accept(seller, plan, 1, due.hash())));
    refused(
        "plan_text_changed",
        () -> as(owner, () -> acceptances.accept(owner, plan, 1, "00".repeat(32))));
    refused(
        "not_found", () -> as(stranger, () -> acceptances.accept(stranger, plan, 1, due.hash())));

    as(owner, () -> acceptances.accept(owner, plan, 1, due.hash()));
    PlanAccepted event = (PlanAccepted) published.getLast();
    as(ROBOT, () -> accepted.on(UUID.randomUUID(), event));
    as(ROBOT, () -> accepted.on(UUID.randomUUID(), event));

    refused(
        "already_decided", () -> as(owner, () -> acceptances.accept(owner, plan, 1, due.hash())));
    assertThat(as(owner, () -> acceptances.of(owner, version)).acceptedAt()).contains(NOON);
    assertThat(lines()).isNotEmpty();
  }

  @Test
  @Order(6)
  void steps_count_what_was_won_before_in_the_period_and_bonuses_stand_apart() {
    won(SECOND, 11);

    assertThat(lines())
        .containsExactlyInAnyOrder(
            "800.00 EARNING 40.00 USD",
            "800.00 BONUS 1.00 USD",
            "300.00 EARNING 70.00 USD",
            "300.00 BONUS 1.00 USD",
            "100.00 EARNING 10.00 USD",
            "100.00 BONUS 1.00 USD");
    assertThat(published.stream().filter(CommissionAccrued.class::isInstance).count())
        .as("each deal is booked once")
        .isEqualTo(2);
  }

  @Test
  @Order(7)
  void an_open_deal_is_counted_as_the_next_one_and_the_made_up_sale_by_the_same_engine() {
    DealEarnings expected = as(owner, () -> earnings.ofDeal(owner, OPEN));
    assertThat(expected.total()).contains(Money.of("101.00", "USD"));
    assertThat(expected.lines().getFirst().trace().formula()).isNotEmpty();

    WrittenTest sale =
        new WrittenTest(
            null,
            null,
            null,
            "GOLD",
            null,
            null,
            null,
            null,
            "1000",
            null,
            "2026-11-20",
            "1200",
            null);
    Trial trial = as(owner, () -> plans.tried(owner, plan, Optional.of(1), sale));
    assertThat(trial.total()).isEqualTo(Money.of("101.00", "USD"));
    assertThatThrownBy(() -> as(owner, () -> plans.tried(owner, plan, Optional.empty(), sale)))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  @Order(8)
  void what_is_left_to_the_next_step_is_known_at_once() {
    PlanProgress progress = beans.get(PlanProgress.class);
    List<StepProgress> steps = as(owner, () -> progress.of(owner, NORD));

    assertThat(steps).hasSize(1);
    assertThat(steps.getFirst().volume()).isEqualTo(Money.of("1200", "USD"));
    assertThat(steps.getFirst().rate()).isEqualByComparingTo("0.1");
    assertThat(steps.getFirst().next()).isEmpty();
    assertThat(steps.getFirst().periodEnds()).hasToString("2026-12-31");
    PartnerUser seller = partner(NORD, 4, PartnerRole.SELLER);
    assertThat(as(seller, () -> progress.of(seller, NORD))).isEmpty();
    refused("not_found", () -> as(stranger, () -> progress.of(stranger, NORD)));
  }

  @Test
  @Order(9)
  void flat_versions_of_old_are_told_in_the_same_words_and_a_draft_can_be_thrown_away() {
    assertThat(as(publisher, () -> flat("plan-flat"))).isEqualTo(1);
    PlanView old =
        as(writer, () -> plans.list(writer)).stream()
            .filter(it -> it.code().equals("plan-flat"))
            .findFirst()
            .orElseThrow();
    assertThat(old.terms().rules().getFirst().pays()).isEqualTo(WrittenPay.rate("12.5"));

    PlanView draft = as(writer, () -> editing.draft(writer, old.plan()));
    assertThat(draft.number()).isEqualTo(2);
    as(writer, () -> publishing.discard(writer, old.plan(), draft.revision()));
    refused("not_found", () -> as(writer, () -> plans.draft(writer, old.plan())));
  }

  private int flat(String code) {
    RateRule rule =
        new RateRule(
            1,
            Optional.of("plan-software"),
            Optional.of("GOLD"),
            new Percentage(new BigDecimal("0.125")),
            "Software",
            "ПО");
    return desk.publish(publisher, new PublishPlan(code, "Flat", "Ставки", TODAY, List.of(rule)));
  }

  private void won(DealId deal, int hour) {
    DealWon event =
        new DealWon(
            deal,
            NORD,
            null,
            Money.of("1", "USD"),
            Instant.parse("2026-11-20T%d:00:00Z".formatted(hour)));
    as(ROBOT, () -> accrual.on(UUID.randomUUID(), event));
  }

  private List<String> lines() {
    return as(owner, () -> earnings.lines(owner, EarningsFilter.ALL, PageRequest.first(50)))
        .rows()
        .stream()
        .filter(it -> it.kind() == EntryKind.EARNING || it.kind() == EntryKind.BONUS)
        .map(it -> it.terms().orElseThrow().base().amount() + " " + it.kind() + " " + it.amount())
        .toList();
  }

  private static PlanChange change(String first, String pays) {
    return new PlanChange(
        TODAY,
        null,
        new WrittenPlan(
            "USD",
            "won",
            true,
            null,
            null,
            null,
            null,
            "quarter",
            List.of(
                new WrittenRule(
                    "Growth",
                    "Рост",
                    "commission",
                    new WrittenConditions(
                        List.of(),
                        List.of(),
                        List.of("GOLD"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                    new WrittenPay(
                        "retroactive",
                        null,
                        null,
                        List.of(new WrittenStep("0", first), new WrittenStep("1000", "10")),
                        null),
                    List.of(),
                    null,
                    null),
                new WrittenRule(
                    "A dollar",
                    "Доллар",
                    "bonus",
                    WrittenConditions.NONE,
                    new WrittenPay("fixed", null, "1", List.of(), null),
                    List.of(),
                    null,
                    null)),
            List.of(
                new WrittenTest(
                    "A sale",
                    null,
                    null,
                    "GOLD",
                    null,
                    null,
                    null,
                    null,
                    "100",
                    null,
                    "2026-11-20",
                    "950",
                    pays))));
  }

  private static NewPlan order(String code) {
    return new NewPlan(code, "Growth", "Рост");
  }

  private static String deal(DealId id, String stage, String closed) {
    return "insert into deal (id, partner_id, customer_name, stage, amount, currency, opened_at, stage_since, closed_at, created_at, updated_at) values ('%s', '%s', 'Fabrik', '%s', 1, 'USD', now(), now(), %s, now(), now())"
        .formatted(id.value(), NORD.value(), stage, closed);
  }

  private static String line(DealId id, int number, String amount) {
    return "insert into deal_line (deal_id, partner_id, line_no, product_id, quantity, amount, currency) values ('%s', '%s', %d, '%s', 1, %s, 'USD')"
        .formatted(id.value(), NORD.value(), number, new UUID(73, 1), amount);
  }

  private static void refused(String code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static <T> T as(Caller caller, java.util.function.Supplier<T> work) {
    return database.as(caller, work);
  }

  private static void as(Caller caller, Runnable work) {
    database.as(caller, work);
  }

  private static CompanyUser company(int number, CompanyRole... roles) {
    return new CompanyUser(
        new PersonId(new UUID(79, number)), "Somebody", Set.of(roles), "en", "tandem-portal");
  }

  private static PartnerUser partner(PartnerId firm, int number, PartnerRole role) {
    return new PartnerUser(
        new PersonId(new UUID(72, number)), "Somebody", firm, "Firm", Set.of(role), "en", "test");
  }
}
