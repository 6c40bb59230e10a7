package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.access.RowScope;
import tandem.access.StandIn;
import tandem.platform.Events;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Whoever decides in the place of another binds both; four eyes never become two. */
class DeputiesTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Instant NOW = Instant.parse("2027-02-18T10:00:00Z");
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 2, 28);
  private static final LocalDate UNTIL = LocalDate.of(2027, 5, 1);

  private final FirmFixture firm = new FirmFixture(database);
  private final LeadId id = new LeadId(UUID.randomUUID());
  private final CompanyUser anna = person(1, "Anna", CompanyRole.APPROVER, List.of());
  private final CompanyUser carla = person(3, "Carla", CompanyRole.APPROVER, List.of());
  private final StandIn away = new StandIn(anna.person(), "Anna", LAST_DAY, true);
  private final CompanyUser manager =
      person(2, "Boris", CompanyRole.CHANNEL_MANAGER, List.of(away));
  private final CompanyUser colleague = person(4, "Dmitri", CompanyRole.APPROVER, List.of(away));
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC))
          .with(Events.class, firm.events);
  private final LeadReview review = beans.get(LeadReview.class);
  private final LeadDesk desk = beans.get(LeadDesk.class);

  private static CompanyUser person(int n, String name, CompanyRole role, List<StandIn> standsIn) {
    return new CompanyUser(
        new PersonId(new UUID(88, n)), name, Set.of(role), "en", "test", RowScope.ALL, standsIn);
  }

  @BeforeEach
  void a_lead_that_two_people_decide() throws SQLException {
    UUID product = UUID.randomUUID();
    database.asOwner(
        "insert into product (id, code, category, name_en, name_ru, price, currency) values ('%s', '%s', 'BOATS', 'Boat', 'Лодка', 1, 'EUR')"
            .formatted(product, product.toString().substring(0, 8)),
        "insert into lead (id, partner_id, owner_id, owner_name, stage, customer_name, name_key, country, website, amount, currency, expected_close, need, submitted_at, due_at, waiting_since, created_at, updated_at, people, approvals_since) values ('%s', '%s', '%s', 'Somebody', 'SUBMITTED', 'Hansa %s', 'hansa %s', 'DE', 'hansa.example', 100, 'EUR', '2027-03-01', 'Twelve pumps', '2027-02-17', '2027-02-19', '2027-02-17', '2027-02-17', '2027-02-17', 2, '2027-02-17')"
            .formatted(id.value(), firm.firm.value(), firm.sellerId.value(), product, product),
        "insert into lead_line (lead_id, partner_id, line_no, product_id, quantity) values ('%s', '%s', 1, '%s', 1)"
            .formatted(id.value(), firm.firm.value(), product));
  }

  @Test
  void both_names_stand_in_the_decision() {
    approve(manager);

    assertThat(decisions())
        .singleElement()
        .satisfies(decision -> {
          assertThat(decision.kind()).isEqualTo(DecisionKind.STEP);
          assertThat(decision.author()).isEqualTo("Boris");
          assertThat(decision.inPlaceOf()).contains("Anna");
        });
  }

  @Test
  void whoever_is_away_does_not_say_the_second_yes_after_their_delegate() {
    approve(manager);

    refused(() -> approve(anna), "four_eyes_required");
    refused(() -> approve(manager), "four_eyes_required");
  }

  @Test
  void another_approver_does() {
    approve(manager);
    approve(carla);

    assertThat(approval().author()).isEqualTo("Carla");
    assertThat(approval().inPlaceOf()).isEmpty();
  }

  @Test
  void a_delegate_who_is_no_approver_does_not_repeat_the_yes_of_whoever_is_away() {
    approve(anna);

    refused(() -> approve(manager), "four_eyes_required");
  }

  @Test
  void a_delegate_who_would_be_refused_has_no_button_and_is_left_out_of_many() {
    assertThat(allowed(manager)).contains(LeadAction.APPROVE, LeadAction.RECOMMEND);
    approve(anna);

    assertThat(allowed(manager)).containsExactly(LeadAction.RECOMMEND);
    assertThat(allowed(colleague)).contains(LeadAction.APPROVE);
    LeadsTogether together = beans.get(LeadsTogether.class);
    LeadId unknown = new LeadId(UUID.randomUUID());
    assertThat(database.as(manager, () -> together.preview(manager, List.of(id, unknown))))
        .extracting(BulkLine::obstacle)
        .containsExactly(
            Optional.of(BulkObstacle.NOT_IN_PLACE), Optional.of(BulkObstacle.NOT_FOUND));
  }

  private Set<LeadAction> allowed(CompanyUser user) {
    return database.as(user, () -> desk.find(user, id)).facts().allowed();
  }

  @Test
  void an_approver_who_stands_in_decides_in_their_own_right_then() {
    approve(anna);
    approve(colleague);

    assertThat(approval().author()).isEqualTo("Dmitri");
    assertThat(approval().inPlaceOf()).isEmpty();
  }

  @Test
  void a_rejection_in_somebodys_place_keeps_both_from_deciding_on_the_appeal() throws SQLException {
    database.as(
        manager, () -> review.reject(manager, id, version(), RejectReason.OTHER, "No need seen"));
    database.asOwner(
        "update lead set stage = 'APPEALED', appealed_at = '2027-02-18T11:00:00Z', waiting_since = now() where id = '%s'"
            .formatted(id.value()));

    refused(() -> approve(anna), "same_reviewer");
    refused(() -> approve(manager), "same_reviewer");
  }

  @Test
  void a_delegate_decides_for_firms_only_that_whoever_is_away_sees() throws SQLException {
    PersonId limited = new PersonId(UUID.randomUUID());
    CompanyUser delegate =
        person(
            6,
            "Fritz",
            CompanyRole.CHANNEL_MANAGER,
            List.of(new StandIn(limited, "Gerda", LAST_DAY, false)));
    database.asOwner(
        "insert into person (id, username, name, locale, roles, seen_at) values ('%1$s', '%1$s', 'Gerda', 'en', '{approver}', now())"
            .formatted(limited.value()),
        "insert into company_scope (person_id, scope, given_at) values ('%s', 'OWN', now())"
            .formatted(limited.value()));

    refused(() -> approve(delegate), "four_eyes_required");

    database.asOwner(
        "insert into portfolio (partner_id, person_id, author_id, given_at) values ('%1$s', '%2$s', '%2$s', now())"
            .formatted(firm.firm.value(), limited.value()));
    approve(delegate);
    assertThat(decisions().getFirst().inPlaceOf()).contains("Gerda");
  }

  @Test
  void whoever_recommended_does_not_decide_as_a_delegate() throws SQLException {
    database.asOwner(
        "insert into lead_recommendation (id, lead_id, partner_id, verdict, comment, author_id, author_name, at) values ('%s', '%s', '%s', 'APPROVE', 'I know them', '%s', 'Boris', '2027-02-17T10:00:00Z')"
            .formatted(UUID.randomUUID(), id.value(), firm.firm.value(), manager.person().value()));

    refused(() -> approve(manager), "four_eyes_required");
  }

  @Test
  void whoever_stands_in_for_nobody_and_is_no_approver_decides_nothing() {
    CompanyUser nobody = person(5, "Eva", CompanyRole.CHANNEL_MANAGER, List.of());

    refused(() -> approve(nobody), "role_required");
  }

  private void approve(CompanyUser user) {
    database.as(
        user,
        () -> {
          review.approve(user, id, version(), Optional.of(UNTIL), Optional.empty());
        });
  }

  private long version() {
    return beans.get(Leads.class).get(id).version();
  }

  private List<DecisionView> decisions() {
    return database.as(carla, () -> desk.find(carla, id)).facts().decisions();
  }

  private DecisionView approval() {
    return decisions().stream()
        .filter(decision -> decision.kind() == DecisionKind.APPROVE)
        .findFirst()
        .orElseThrow();
  }

  private static void refused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
