package tandem.access.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.access.RowScope;
import tandem.platform.Events;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

class CompanyPeopleTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final FirmFixture firm = new FirmFixture(database);
  private final CompanyPeople people =
      new Beans(database.em())
          .with(Clock.class, Clock.fixed(NOON, ZoneOffset.UTC))
          .with(Events.class, firm.events)
          .get(CompanyPeople.class);
  private final PersonId adminId = CompanyFixture.somebody(database, "admin");
  private final CompanyUser admin = CompanyFixture.user(adminId, CompanyRole.ADMIN, RowScope.ALL);
  private final PersonId channel = CompanyFixture.somebody(database, "channel_manager");

  @Test
  void nobody_has_said_anything_then_a_channel_manager_sees_no_firm_and_an_approver_all() {
    PersonId approver = CompanyFixture.somebody(database, "approver");

    assertThat(find(channel).scope()).isEqualTo(RowScope.OWN);
    assertThat(find(channel).given()).isEmpty();
    assertThat(find(approver).scope()).isEqualTo(RowScope.ALL);
  }

  @Test
  void an_administrator_gives_a_scope_with_its_firms_team_and_regions() {
    give(
        channel,
        new GiveScope(
            RowScope.TEAM,
            " DACH ",
            Set.of(new Region("de", ""), new Region("RU", "Урал")),
            Set.of(firm.firm)));

    Colleague colleague = find(channel);
    assertThat(colleague.scope()).isEqualTo(RowScope.TEAM);
    assertThat(colleague.team()).contains("DACH");
    assertThat(colleague.regions()).extracting(Region::text).containsExactly("DE", "RU/Урал");
    assertThat(colleague.looksAfter()).extracting(LookedAfter::firm).containsExactly(firm.firm);
    assertThat(colleague.given()).contains(new Colleague.Given("Somebody", NOON));
    assertThat(colleague.version()).isEqualTo(1);
    assertThat(firm.published)
        .singleElement()
        .isInstanceOfSatisfying(
            ColleagueChanged.class,
            event -> {
              assertThat(event.eventName()).isEqualTo("colleague.scope_changed");
              assertThat(event.portfolio()).containsExactly(firm.firm.text());
              assertThat(event.regions()).containsExactly("DE", "RU/Урал");
            });
  }

  @Test
  void the_portfolio_becomes_exactly_the_one_that_was_given() {
    FirmFixture other = new FirmFixture(database);
    give(channel, own(firm.firm));
    give(channel, 1, own(other.firm));

    assertThat(find(channel).looksAfter())
        .extracting(LookedAfter::firm)
        .containsExactly(other.firm);
    give(channel, 2, own());
    assertThat(find(channel).looksAfter()).isEmpty();
  }

  @Test
  void what_cannot_be_is_refused_with_the_field_and_nothing_is_kept() {
    assertInvalid("team", new GiveScope(RowScope.TEAM, " ", Set.of(), Set.of()));
    assertInvalid("regions", new GiveScope(RowScope.REGION, "", Set.of(), Set.of()));
    assertInvalid("team", new GiveScope(RowScope.OWN, "x".repeat(61), Set.of(), Set.of()));
    assertInvalid("portfolio", own(new PartnerId(UUID.randomUUID())));

    assertThat(find(channel).given()).isEmpty();
  }

  @Test
  void whoever_decided_on_an_older_version_is_told_so() {
    give(channel, own(firm.firm));

    assertThatThrownBy(() -> give(channel, own())).isInstanceOf(Refusal.VersionMismatch.class);
  }

  @Test
  void roles_that_exclude_each_other_are_refused_and_others_are_given() {
    assertRefused("duties_apart", () -> roles(CompanyRole.ADMIN, CompanyRole.FINANCE));
    assertRefused("duties_apart", () -> roles(CompanyRole.AUDITOR, CompanyRole.APPROVER));
    assertThatThrownBy(() -> roles()).isInstanceOf(Refusal.Invalid.class);

    roles(CompanyRole.CHANNEL_MANAGER, CompanyRole.SALES_MANAGER);

    assertThat(find(channel).roles())
        .containsExactlyInAnyOrder(CompanyRole.CHANNEL_MANAGER, CompanyRole.SALES_MANAGER);
    assertThat(find(channel).rolesGiven()).isTrue();
    assertThat(find(channel).scope()).isEqualTo(RowScope.OWN);
  }

  @Test
  void pairs_that_are_watched_where_the_act_is_done_may_be_held() {
    roles(CompanyRole.FINANCE, CompanyRole.FINANCE_APPROVER);

    assertThat(Duties.watched(find(channel).roles()))
        .containsExactly(new Duties.Pair(CompanyRole.FINANCE, CompanyRole.FINANCE_APPROVER));
  }

  @Test
  void nobody_changes_their_own_access() {
    GiveScope all = new GiveScope(RowScope.ALL, "", Set.of(), Set.of());
    assertRefused("own_access", () -> give(adminId, all));
    assertRefused(
        "own_access", () -> database.as(admin, () -> people.disable(admin, adminId, 0, "")));
    assertRefused(
        "own_access",
        () ->
            database.as(
                admin, () -> people.giveRoles(admin, adminId, 0, Set.of(CompanyRole.AUDITOR))));
  }

  @Test
  void whoever_is_sent_away_is_out_and_may_be_let_in_again() {
    database.as(admin, () -> people.disable(admin, channel, 0, "New job"));
    assertThat(find(channel).active()).isFalse();
    assertThat(find(channel).reason()).contains("New job");

    database.as(admin, () -> people.enable(admin, channel, 1));
    assertThat(find(channel).active()).isTrue();
  }

  @Test
  void an_auditor_looks_on_and_nobody_else_sees_who_there_is() {
    CompanyUser auditor =
        CompanyFixture.user(new PersonId(new UUID(9, 9)), CompanyRole.AUDITOR, RowScope.ALL);
    CompanyUser approver =
        CompanyFixture.user(new PersonId(new UUID(9, 8)), CompanyRole.APPROVER, RowScope.ALL);

    assertThat(database.as(auditor, () -> people.list(auditor))).isNotEmpty();
    assertRefused(
        "role_required", () -> database.as(auditor, () -> people.enable(auditor, channel, 0)));
    assertRefused("role_required", () -> database.as(approver, () -> people.list(approver)));
    assertRefused("role_required", () -> database.as(firm.owner, () -> people.list(firm.owner)));
  }

  @Test
  void people_of_firms_are_none_of_the_company() {
    assertThatThrownBy(() -> find(firm.ownerId)).isInstanceOf(Refusal.NotFound.class);
    assertThat(database.as(admin, () -> people.list(admin)))
        .extracting(Colleague::id)
        .contains(channel, adminId)
        .doesNotContain(firm.ownerId, firm.sellerId);
  }

  private Colleague find(PersonId id) {
    return database.as(admin, () -> people.find(admin, id));
  }

  private void give(PersonId id, GiveScope scope) {
    give(id, 0, scope);
  }

  private void give(PersonId id, long version, GiveScope scope) {
    database.as(admin, () -> people.giveScope(admin, id, version, scope));
  }

  private void roles(CompanyRole... roles) {
    database.as(admin, () -> people.giveRoles(admin, channel, 0, Set.copyOf(Arrays.asList(roles))));
  }

  private static GiveScope own(PartnerId... firms) {
    return new GiveScope(RowScope.OWN, "", Set.of(), Set.copyOf(Arrays.asList(firms)));
  }

  private void assertInvalid(String field, GiveScope scope) {
    assertThatThrownBy(() -> give(channel, scope))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.problems()).extracting(Refusal.Problem::field).contains(field));
  }

  private static void assertRefused(String code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOf(Refusal.class)
        .extracting(refusal -> ((Refusal) refusal).code())
        .isEqualTo(code);
  }
}
