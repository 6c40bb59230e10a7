package tandem.partners.tiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.partners.PartnerTier;
import tandem.platform.Caller;
import tandem.platform.DomainEvent;
import tandem.platform.Events;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.Percentage;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Tiers on a real database: from when on, what they grant, and how far the next one is. */
class TiersTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final UUID id = UUID.randomUUID();
  private final PartnerId firm = new PartnerId(id);
  private final CompanyUser manager = company(CompanyRole.CHANNEL_MANAGER);
  private final PartnerUser owner =
      new PartnerUser(
          new PersonId(UUID.randomUUID()),
          "O",
          firm,
          "Firm",
          Set.of(PartnerRole.ADMIN),
          "en",
          "test");

  @BeforeEach
  void a_firm_of_bronze() throws SQLException {
    database.asOwner(
        "insert into partner (id, code, name, country, created_at, updated_at) values ('%s', 'ti-%s', 'Firm', 'DE', now(), now())"
            .formatted(id, id.toString().substring(0, 8)));
  }

  @Test
  void a_tier_of_today_counts_at_once_and_a_later_one_when_its_day_has_come() {
    assign(PartnerTier.SILVER, TODAY);
    assertThat(tier(TODAY)).isEqualTo(PartnerTier.SILVER);

    assign(PartnerTier.GOLD, TODAY.plusDays(10));
    assertThat(tier(TODAY)).isEqualTo(PartnerTier.SILVER);
    turn("2026-11-29T22:59:59.999Z");
    assertThat(tier(TODAY)).isEqualTo(PartnerTier.SILVER);
    turn("2026-11-29T23:00:00Z"); // midnight of the 30th in Berlin
    assertThat(tier(TODAY)).isEqualTo(PartnerTier.GOLD);
    assertThat(as(owner, () -> tiers(TODAY).own(owner)).protectionDays()).isEqualTo(120);
  }

  @Test
  void of_two_assignments_for_a_day_the_later_made_counts_and_both_are_kept() {
    assign(PartnerTier.GOLD, TODAY);
    assign(PartnerTier.SILVER, TODAY);

    assertThat(tier(TODAY)).isEqualTo(PartnerTier.SILVER);
    assertThat(as(owner, () -> tiers(TODAY).find(owner, firm)).assignments())
        .extracting(TierAssignment::tier)
        .containsExactly(PartnerTier.SILVER, PartnerTier.GOLD);
  }

  @Test
  void progress_counts_what_was_won_within_a_year_in_the_currency_that_came_furthest()
      throws SQLException {
    won("49999.99", "EUR", "2026-01-01");
    won("5000000", "RUB", "2026-02-01");
    won("1000000", "EUR", "2025-11-20");
    TierView view = as(owner, () -> tiers(TODAY).find(owner, firm));

    TierProgress silver = view.next().orElseThrow();
    assertThat(silver.tier()).isEqualTo(PartnerTier.SILVER);
    assertThat(silver.criteria())
        .extracting(TierCriterion::kind)
        .containsExactly(TierCriterion.Kind.WON_AMOUNT, TierCriterion.Kind.WON_DEALS);
    assertThat(silver.criteria().getFirst().currency()).contains("RUB");
    assertThat(silver.criteria().getFirst().met()).isTrue();
    assertThat(silver.criteria().getLast().reached()).isEqualByComparingTo("2");
    assertThat(silver.met()).isFalse();
    assertThat(view.earned()).isEqualTo(PartnerTier.BRONZE);

    for (int i = 0; i < 3; i++) {
      won("1", "EUR", "2026-03-01");
    }
    assertThat(as(manager, () -> tiers(TODAY).preview(manager)))
        .filteredOn(preview -> preview.firm().equals(firm))
        .singleElement()
        .satisfies(preview -> {
          assertThat(preview.earned()).isEqualTo(PartnerTier.SILVER);
          assertThat(preview.rises()).isTrue();
        });
  }

  @Test
  void nobody_assigns_backwards_without_a_reason_or_without_the_role() {
    assertThatThrownBy(() -> assign(PartnerTier.GOLD, TODAY.minusDays(1)))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(
            () -> tiers(TODAY).assign(manager, firm, new AssignTier(PartnerTier.GOLD, TODAY, " ")))
        .isInstanceOf(Refusal.Invalid.class);
    CompanyUser approver = company(CompanyRole.APPROVER);
    AssignTier order = new AssignTier(PartnerTier.GOLD, TODAY, "Because");
    assertThatThrownBy(() -> tiers(TODAY).assign(approver, firm, order))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> tiers(TODAY).assign(owner, firm, order))
        .isInstanceOf(Refusal.Forbidden.class);
    PartnerId other = new PartnerId(new UUID(1, 77));
    assertThatThrownBy(() -> tiers(TODAY).find(owner, other)).isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void the_limit_of_approval_at_once_is_part_of_it_and_holds_in_its_currency_only() {
    TierTerms gold = terms("5000");
    assertThat(gold.approvesAtOnce(Money.of("5000.00", "EUR"))).isTrue();
    assertThat(gold.approvesAtOnce(Money.of("5000.01", "EUR"))).isFalse();
    assertThat(gold.approvesAtOnce(Money.of("10", "RUB"))).isFalse();
    assertThat(terms("0").approvesAtOnce(Money.of("0.01", "EUR"))).isFalse();
  }

  @Test
  void only_what_is_reached_is_a_hundred_percent() {
    assertThat(criterion("99.99").percent()).isEqualTo(99);
    assertThat(criterion("100").percent()).isEqualTo(100);
    assertThat(criterion("0").percent()).isZero();
  }

  private static TierCriterion criterion(String reached) {
    return new TierCriterion(
        TierCriterion.Kind.WON_AMOUNT,
        Optional.of("EUR"),
        BigDecimal.valueOf(100),
        new BigDecimal(reached));
  }

  private static TierTerms terms(String limit) {
    return new TierTerms(
        PartnerTier.GOLD,
        TODAY,
        120,
        Money.of(limit, "EUR"),
        true,
        new Percentage(new BigDecimal("0.15")));
  }

  private void won(String amount, String currency, String day) throws SQLException {
    database.asOwner(
        "insert into deal (id, partner_id, stage, amount, currency, opened_at, stage_since, closed_at, created_at, updated_at) values ('%s', '%s', 'WON', %s, '%s', now(), now(), '%s', now(), now())"
            .formatted(UUID.randomUUID(), id, amount, currency, day));
  }

  private void assign(PartnerTier tier, LocalDate from) {
    as(
        manager,
        () -> {
          tiers(TODAY).assign(manager, firm, new AssignTier(tier, from, "A good year"));
          return true;
        });
  }

  private PartnerTier tier(LocalDate day) {
    return as(owner, () -> tiers(day).find(owner, firm)).tier();
  }

  private void turn(String moment) {
    as(ROBOT, () -> beans(Instant.parse(moment)).get(Tiers.class).turn(ROBOT));
  }

  private static Tiers tiers(LocalDate day) {
    return beans(day.atTime(12, 0).toInstant(ZoneOffset.UTC)).get(Tiers.class);
  }

  private static Beans beans(Instant now) {
    return new Beans(database.em())
        .with(Clock.class, Clock.fixed(now, ZoneOffset.UTC))
        .with(
            Events.class,
            new Events() {
              @Override
              public void publish(Caller caller, DomainEvent event) {}
            });
  }

  private static CompanyUser company(CompanyRole role) {
    return new CompanyUser(new PersonId(new UUID(9, 1)), "Martin", Set.of(role), "en", "test");
  }

  private static <T> T as(Caller caller, Supplier<T> work) {
    return database.as(caller, work);
  }
}
