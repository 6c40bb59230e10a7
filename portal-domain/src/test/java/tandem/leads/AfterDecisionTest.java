package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.customers.CustomerEntry;
import tandem.customers.TaxScheme;
import tandem.customers.matching.Verdict;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Appeal, extension, correction and transfer in a real database. */
class AfterDecisionTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("Tandem");
  private static final String WHY = "We visited the customer three times, see the minutes";
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 2, 18);

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture theirs = new FirmFixture(database);
  private final CompanyUser anna = approver(1);
  private final CompanyUser boris = approver(2);
  private final LeadId id = new LeadId(UUID.randomUUID());
  private final UUID deal = UUID.randomUUID();
  private final UUID product = UUID.randomUUID();
  private Instant now = Instant.parse("2027-02-18T10:00:00Z");
  private final Beans beans = beans(database.em());
  private final LeadRequests requests =
      beans(database.em())
          .with(CustomerEntry.class, new RegistryOfItsOwnSight(database))
          .get(LeadRequests.class);
  private final RequestReview answers = beans.get(RequestReview.class);
  private final LeadReview review = beans.get(LeadReview.class);
  private final LeadDesk desk = beans.get(LeadDesk.class);
  private final LeadTransfers transfers = beans.get(LeadTransfers.class);
  private final LeadExpiry expiry = beans.get(LeadExpiry.class);
  private final ProtectionCare care = beans.get(ProtectionCare.class);

  private Beans beans(EntityManager em) {
    InstantSource source = () -> now;
    return new Beans(em)
        .with(Clock.class, source.withZone(ZoneOffset.UTC))
        .with(Events.class, new FlushingEvents(em, ours.events));
  }

  private static CompanyUser approver(int n) {
    return new CompanyUser(
        new PersonId(new UUID(77, n)), "Approver " + n, Set.of(CompanyRole.APPROVER), "en", "test");
  }

  @BeforeEach
  void prepare() throws SQLException {
    database.asOwner(
        "insert into product (id, code, category, name_en, name_ru, price, currency) values ('%s', '%s', 'BOATS', 'Boat', 'Лодка', 1, 'EUR')"
            .formatted(product, product.toString().substring(0, 8)));
    leadOf(ours, id, "SUBMITTED", "2026-11-20");
  }

  private void leadOf(FirmFixture firm, LeadId lead, String stage, String submitted)
      throws SQLException {
    database.asOwner(
        "insert into lead (id, partner_id, owner_id, owner_name, stage, customer_name, name_key, country, website, amount, currency, expected_close, need, submitted_at, due_at, waiting_since, created_at, updated_at) values ('%s', '%s', '%s', 'Somebody', '%s', 'Hansa %s', 'hansa %s', 'DE', 'hansa.example', 100, 'EUR', '2027-03-01', 'Twelve pumps for a berth', '%s', '%s', '%s', '%s', '%s')"
            .formatted(
                lead.value(),
                firm.firm.value(),
                firm.sellerId.value(),
                stage,
                product,
                product,
                submitted,
                submitted,
                submitted,
                submitted,
                submitted),
        "insert into lead_line (lead_id, partner_id, line_no, product_id, quantity) values ('%s', '%s', 1, '%s', 1)"
            .formatted(lead.value(), firm.firm.value(), product));
  }

  private void approved() throws SQLException {
    database.asOwner(
        "update lead set stage = 'APPROVED', protected_until = '%s', decided_at = submitted_at, waiting_since = null, reminded = 3 where id = '%s'"
            .formatted(LAST_DAY, id.value()),
        "insert into deal (id, partner_id, lead_id, owner_id, owner_name, stage, amount, currency, opened_at, stage_since, created_at, updated_at) values ('%s', '%s', '%s', '%s', 'S', 'PROSPECT', 100, 'EUR', now(), now(), now(), now())"
            .formatted(deal, ours.firm.value(), id.value(), ours.sellerId.value()));
  }

  private void rejectedBy(CompanyUser reviewer) {
    as(reviewer, () -> review.reject(reviewer, id, version(), RejectReason.OTHER, "No need seen"));
  }

  private void as(Caller caller, Runnable work) {
    database.as(caller, work);
  }

  private long version() {
    return database.em().getTransaction().isActive()
        ? beans.get(Leads.class).get(id).version()
        : facts(ours.seller).version();
  }

  private LeadFacts facts(Actor actor) {
    return database.as(actor, () -> desk.find(actor, id)).facts();
  }

  private static void refused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void an_appeal_is_decided_by_another_person_and_the_same_one_has_no_button() {
    rejectedBy(anna);
    as(ours.seller, () -> requests.appeal(ours.seller, id, version(), WHY));

    assertThat(facts(anna).allowed()).isEmpty();
    assertThat(facts(boris).allowed())
        .contains(LeadAction.TAKE, LeadAction.APPROVE, LeadAction.REJECT);
    refused(
        () -> as(anna, () -> review.approve(anna, id, version(), Optional.of(LAST_DAY), none())),
        "same_reviewer");
    refused(() -> as(anna, () -> review.take(anna, id, version())), "same_reviewer");

    as(boris, () -> review.take(boris, id, version()));
    refused(
        () -> as(anna, () -> review.reject(anna, id, version(), RejectReason.OTHER, "no")),
        "same_reviewer");
    as(boris, () -> review.approve(boris, id, version(), Optional.of(LAST_DAY), none()));

    LeadFacts facts = facts(ours.seller);
    assertThat(facts.stage()).isEqualTo(LeadStage.APPROVED);
    assertThat(facts.requests())
        .singleElement()
        .satisfies(appeal -> {
          assertThat(appeal.reason()).isEqualTo(WHY);
          assertThat(appeal.outcome()).isEqualTo(RequestOutcome.GRANTED);
        });
  }

  @Test
  void a_second_appeal_a_late_one_and_one_without_a_reason_are_refused() {
    rejectedBy(anna);
    assertThat(facts(ours.seller).appealUntil()).contains(LocalDate.of(2027, 3, 20));
    assertThatThrownBy(() ->
            as(
                ours.seller,
                () -> requests.appeal(ours.seller, id, version(), "Nineteen chars long")))
        .isInstanceOf(Refusal.Invalid.class);

    now = Instant.parse("2027-03-20T23:00:00Z"); // the next day in Berlin
    assertThat(facts(ours.seller).allowed()).doesNotContain(LeadAction.APPEAL);
    refused(
        () -> as(ours.seller, () -> requests.appeal(ours.seller, id, version(), WHY)),
        "appeal_too_late");

    now = Instant.parse("2027-03-20T22:00:00Z");
    assertThat(facts(ours.seller).allowed()).contains(LeadAction.APPEAL);
    as(ours.seller, () -> requests.appeal(ours.seller, id, version(), WHY));
    as(boris, () -> review.reject(boris, id, version(), RejectReason.OTHER, "Still no"));
    refused(
        () -> as(ours.seller, () -> requests.appeal(ours.seller, id, version(), WHY)),
        "appeal_used");
    assertThat(facts(ours.seller).allowed()).isEmpty();
  }

  @Test
  void another_firm_asks_for_nothing_on_our_lead() throws SQLException {
    approved();
    for (PartnerUser stranger : Set.of(theirs.owner, theirs.seller)) {
      refused(
          () -> as(stranger, () -> requests.askForExtension(stranger, id, 0, WHY)), "not_found");
      refused(
          () -> as(stranger, () -> transfers.transfer(stranger, id, 0, theirs.sellerId, null)),
          "not_found");
    }
  }

  @Test
  void an_extension_is_granted_and_the_decision_kept() throws SQLException {
    approved();
    as(ours.seller, () -> requests.askForExtension(ours.seller, id, version(), WHY));
    assertThat(facts(boris).allowed()).contains(LeadAction.GRANT, LeadAction.REFUSE);
    assertThat(facts(ours.seller).allowed()).doesNotContain(LeadAction.REQUEST_EXTENSION);

    as(boris, () -> answers.grant(boris, id, version(), Optional.of("Good work")));

    LeadFacts facts = facts(ours.seller);
    assertThat(facts.protectedUntil()).contains(LAST_DAY.plusDays(30));
    assertThat(facts.extensions()).isEqualTo(1);
    assertThat(facts.decisions())
        .singleElement()
        .satisfies(decision -> {
          assertThat(decision.kind()).isEqualTo(DecisionKind.GRANT);
          assertThat(decision.request()).contains(facts.requests().getFirst().id());
          assertThat(decision.protectedUntil()).contains(LAST_DAY.plusDays(30));
        });
    refused(() -> as(boris, () -> answers.grant(boris, id, version(), none())), "nothing_asked");
  }

  @Test
  void a_refusal_needs_a_reason_and_leaves_protection_as_it_is() throws SQLException {
    approved();
    as(ours.seller, () -> requests.askForExtension(ours.seller, id, version(), WHY));
    assertThatThrownBy(() -> as(boris, () -> answers.refuse(boris, id, version(), " ")))
        .isInstanceOf(Refusal.Invalid.class);

    as(boris, () -> answers.refuse(boris, id, version(), "No work seen"));

    assertThat(facts(ours.seller).protectedUntil()).contains(LAST_DAY);
    assertThat(facts(ours.seller).requests().getFirst().outcome())
        .isEqualTo(RequestOutcome.REFUSED);
  }

  @Test
  void work_of_the_last_thirty_days_keeps_protection_alive() throws SQLException {
    approved();
    worked("2027-01-19T09:59:59Z");
    extendWorked();
    assertThat(facts(ours.seller).protectedUntil()).as("too long ago").contains(LAST_DAY);

    worked("2027-01-19T10:00:00Z");
    extendWorked();
    extendWorked();

    LeadFacts facts = facts(ours.seller);
    assertThat(facts.protectedUntil()).contains(LAST_DAY.plusDays(30));
    assertThat(facts.decisions().getFirst().request()).isEmpty();
    assertThat(ours.published)
        .filteredOn(LeadExtended.class::isInstance)
        .singleElement()
        .isEqualTo(
            new LeadExtended(id, ours.firm, ours.sellerId, LAST_DAY.plusDays(30), true, now));

    database.asOwner(
        "update lead set extensions = 2, protected_until = '%s' where id = '%s'"
            .formatted(LAST_DAY, id.value()));
    extendWorked();
    assertThat(facts(ours.seller).protectedUntil()).as("twice at most").contains(LAST_DAY);
  }

  private void extendWorked() {
    List<LeadId> worked = database.as(ROBOT, () -> care.worked(ROBOT));
    for (LeadId each : worked) {
      run(robot -> {
        care.extend(robot, each);
        return 1;
      });
    }
  }

  @Test
  void what_a_person_refused_the_job_does_not_give() throws SQLException {
    approved();
    worked("2027-02-10T10:00:00Z");
    as(ours.seller, () -> requests.askForExtension(ours.seller, id, version(), WHY));
    as(boris, () -> answers.refuse(boris, id, version(), "No work seen"));
    extendWorked();
    assertThat(facts(ours.seller).protectedUntil()).as("a person said no").contains(LAST_DAY);
  }

  @Test
  void a_correction_that_waits_keeps_neither_the_job_from_extending_nor_the_lead_from_standing()
      throws SQLException {
    approved();
    as(
        ours.seller,
        () ->
            requests.askForCorrection(
                ours.seller, id, version(), new CustomerNamed(null, null, "Other AG"), WHY));
    now = Instant.parse("2027-02-19T10:00:00Z");
    run(expiry::expireDue);
    assertThat(facts(ours.seller).stage()).isEqualTo(LeadStage.APPROVED);

    now = Instant.parse("2027-02-17T10:00:00Z");
    worked("2027-02-10T10:00:00Z");
    extendWorked();
    assertThat(facts(ours.seller).protectedUntil()).contains(LAST_DAY.plusDays(30));
    assertThat(facts(ours.seller).requests().getFirst().outcome()).isEqualTo(RequestOutcome.OPEN);
  }

  private void worked(String at) throws SQLException {
    database.asOwner(
        "insert into message (id, deal_id, partner_id, visibility, author_id, author_name, author_side, body, written_at) values (gen_random_uuid(), '%s', '%s', 'SHARED', '%s', 'S', 'PARTNER', 'We met them', '%s')"
            .formatted(deal, ours.firm.value(), ours.sellerId.value(), at));
  }

  @Test
  void owners_are_reminded_thirty_fourteen_and_three_days_before_each_once() throws SQLException {
    approved();
    database.asOwner("update lead set reminded = null where id = '%s'".formatted(id.value()));
    for (String day :
        new String[] {
          "2027-01-18", "2027-01-19", "2027-02-03", "2027-02-04", "2027-02-14", "2027-02-15"
        }) {
      now = Instant.parse(day + "T10:00:00Z");
      run(care::remind);
      run(care::remind);
    }
    assertThat(ours.published)
        .filteredOn(event -> event instanceof LeadExpiring expiring && expiring.lead().equals(id))
        .extracting(event -> ((LeadExpiring) event).at().toString().substring(0, 10))
        .containsExactly("2027-01-19", "2027-02-04", "2027-02-15");
  }

  private void run(java.util.function.ToIntFunction<Caller> job) {
    database.as(ROBOT, () -> job.applyAsInt(ROBOT));
  }

  @Test
  void a_request_that_was_committed_first_keeps_the_lead_from_expiring() throws SQLException {
    approved();
    long read = version();
    try (EntityManager other = database.em().getEntityManagerFactory().createEntityManager()) {
      LeadRequests asking = beans(other).get(LeadRequests.class);
      begin(other, ours.seller);
      asking.askForExtension(ours.seller, id, read, WHY);
      now = Instant.parse("2027-02-19T00:00:00Z");
      run(expiry::expireDue); // the row is locked by whoever asks
      other.getTransaction().commit();
    }
    run(expiry::expireDue);

    assertThat(facts(ours.seller).stage()).isEqualTo(LeadStage.APPROVED);
    as(boris, () -> answers.grant(boris, id, version(), none()));
    run(expiry::expireDue);
    assertThat(facts(ours.seller).protectedUntil()).contains(LocalDate.of(2027, 3, 21));
  }

  @Test
  void an_expiry_that_was_committed_first_wins_over_a_late_request() throws SQLException {
    approved();
    long read = version();
    try (EntityManager other = database.em().getEntityManagerFactory().createEntityManager()) {
      LeadRequests asking = beans(other).get(LeadRequests.class);
      begin(other, ours.seller);
      other.find(Lead.class, id);
      Instant lastMoment = now;
      now = Instant.parse("2027-02-19T00:00:00Z");
      run(expiry::expireDue);
      now = lastMoment;
      assertThatThrownBy(() -> asking.askForExtension(ours.seller, id, read, WHY))
          .isInstanceOf(OptimisticLockException.class);
      other.getTransaction().rollback();
    }
    assertThat(facts(ours.seller).stage()).isEqualTo(LeadStage.EXPIRED);
    assertThat(facts(ours.seller).requests()).isEmpty();
  }

  private static void begin(EntityManager em, PartnerUser actor) {
    em.getTransaction().begin();
    em.createNativeQuery(
            "select set_config('role', ?1, true), set_config('tandem.partner', ?2, true)",
            Object[].class)
        .setParameter(1, actor.dbRole().role())
        .setParameter(2, actor.firm().value().toString())
        .getSingleResult();
  }

  @Test
  void an_open_extension_holds_protection_against_others_until_it_is_answered()
      throws SQLException {
    approved();
    checkedCustomer(id);
    as(ours.seller, () -> requests.askForExtension(ours.seller, id, version(), WHY));
    LeadId rival = new LeadId(UUID.randomUUID());
    leadOf(theirs, rival, "SUBMITTED", "2027-02-17");
    checkedCustomer(rival);
    database.asOwner(
        "update lead set protected_until = '2020-01-01' where id = '%s'".formatted(id.value()));

    refused(
        () -> as(boris, () -> review.approve(boris, rival, 1, Optional.of(LAST_DAY), none())),
        "protected_by_another_lead");
  }

  private void checkedCustomer(LeadId lead) {
    as(ROBOT, () -> beans.get(ConflictCheck.class).of(beans.get(Leads.class).get(lead), now));
  }

  @Test
  void a_customer_is_corrected_after_a_new_check_and_keeps_its_place_in_time() throws SQLException {
    approved();
    CustomerNamed right = new CustomerNamed(TaxScheme.VAT, "DE136695976", "Hansa Pumpen AG");
    as(ours.seller, () -> requests.askForCorrection(ours.seller, id, version(), right, WHY));
    // the registry works with the system's own sight, which the container gives it
    as(ROBOT, () -> answers.grant(boris, id, version(), none()));

    LeadFacts facts = facts(ours.seller);
    assertThat(facts.customer()).contains("Hansa Pumpen AG");
    assertThat(facts.submittedAt()).contains(Instant.parse("2026-11-20T00:00:00Z"));
    assertThat(facts.requests().getFirst().before().orElseThrow().name()).startsWith("Hansa ");
    assertThat(facts.requests().getFirst().after()).contains(right);
    assertThatThrownBy(() ->
            as(
                ours.seller,
                () -> requests.askForCorrection(ours.seller, id, version(), right, WHY)))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void a_correction_towards_a_customer_of_somebody_else_is_refused() throws SQLException {
    approved();
    LeadId rival = new LeadId(UUID.randomUUID());
    leadOf(theirs, rival, "APPROVED", "2026-11-20");
    String name = "Rival " + product;
    database.asOwner(
        "update lead set customer_name = '%s', name_key = '%s', protected_until = current_date + 90 where id = '%s'"
            .formatted(name, tandem.customers.NameKey.of(name).value(), rival.value()));
    checkedCustomer(rival);
    as(
        ours.seller,
        () ->
            requests.askForCorrection(
                ours.seller, id, version(), new CustomerNamed(null, null, name), WHY));
    LeadCompanyView seen = (LeadCompanyView) database.as(boris, () -> desk.find(boris, id));
    assertThat(seen.evidence())
        .as("who stands against the new customer")
        .singleElement()
        .satisfies(found -> {
          assertThat(found.kind()).isEqualTo(Evidence.Kind.LEAD);
          assertThat(found.id()).contains(rival.value());
          assertThat(found.sameName()).isTrue();
        });
    assertThat(seen.verdict()).isEqualTo(Verdict.CONFLICT);

    assertThatThrownBy(() -> as(ROBOT, () -> answers.grant(boris, id, version(), none())))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("protected_by_another_lead");
              assertThat(refusal.allowed()).containsExactly(rival.text());
            });
    assertThat(facts(ours.seller).customer().orElseThrow()).startsWith("Hansa ");
  }

  @Test
  void a_correction_towards_somebody_elses_customer_with_other_goods_is_in_the_second_lane()
      throws SQLException {
    approved();
    LeadId senior = new LeadId(UUID.randomUUID());
    leadOf(theirs, senior, "APPROVED", "2026-11-19");
    String name = "Beside " + product;
    UUID goods = UUID.randomUUID();
    database.asOwner(
        "insert into product (id, code, category, name_en, name_ru, price, currency) values ('%s', '%s', 'TOWS', 'Tow', 'Трос', 1, 'EUR')"
            .formatted(goods, goods.toString().substring(0, 8)),
        "update lead_line set product_id = '%s' where lead_id = '%s'"
            .formatted(goods, senior.value()),
        "update lead set customer_name = '%s', name_key = '%s', protected_until = current_date + 90 where id = '%s'"
            .formatted(name, tandem.customers.NameKey.of(name).value(), senior.value()));
    checkedCustomer(senior);
    as(
        ours.seller,
        () ->
            requests.askForCorrection(
                ours.seller, id, version(), new CustomerNamed(null, null, name), WHY));
    assertThat(facts(ours.seller).promise().benefit()).isEqualTo(100);

    as(ROBOT, () -> answers.grant(boris, id, version(), none()));

    assertThat(facts(ours.seller).promise().benefit()).isEqualTo(50);
  }

  @Test
  void what_stands_against_the_old_customer_is_no_evidence_on_a_correction() throws SQLException {
    approved();
    checkedCustomer(id);
    LeadId beside = new LeadId(UUID.randomUUID());
    leadOf(theirs, beside, "SUBMITTED", "2026-11-19");
    checkedCustomer(beside);
    assertThat(((LeadCompanyView) database.as(boris, () -> desk.find(boris, id))).evidence())
        .hasSize(1);

    as(
        ours.seller,
        () ->
            requests.askForCorrection(
                ours.seller, id, version(), new CustomerNamed(null, null, "Nobody's " + id), WHY));

    assertThat(((LeadCompanyView) database.as(boris, () -> desk.find(boris, id))).evidence())
        .isEmpty();
  }

  @Test
  void the_lead_of_a_seller_who_left_is_appealed_by_the_firms_owner_and_by_no_colleague() {
    rejectedBy(anna);
    PartnerUser colleague = ours.user(new PersonId(UUID.randomUUID()), PartnerRole.SELLER);
    refused(() -> as(colleague, () -> requests.appeal(colleague, id, version(), WHY)), "not_found");
    assertThat(facts(ours.owner).allowed()).contains(LeadAction.APPEAL);

    as(ours.owner, () -> requests.appeal(ours.owner, id, version(), WHY));

    assertThat(facts(ours.owner).stage()).isEqualTo(LeadStage.APPEALED);
  }

  @Test
  void a_lead_goes_to_another_active_seller_of_the_firm_and_to_nobody_else() throws SQLException {
    approved();
    refused(
        () ->
            as(
                ours.seller,
                () -> transfers.transfer(ours.seller, id, version(), theirs.sellerId, null)),
        "validation_failed");
    refused(
        () ->
            as(
                ours.seller,
                () -> transfers.transfer(ours.seller, id, version(), ours.sellerId, null)),
        "validation_failed");
    PartnerUser manager = ours.user(new PersonId(UUID.randomUUID()), PartnerRole.MANAGER);
    refused(
        () -> as(manager, () -> transfers.transfer(manager, id, 0, ours.ownerId, null)),
        "role_required");

    as(ours.seller, () -> transfers.transfer(ours.seller, id, version(), ours.ownerId, "Holiday"));

    assertThat(facts(ours.owner).ownerId()).isEqualTo(ours.ownerId);
    refused(() -> facts(ours.seller), "not_found");
  }

  private static Optional<String> none() {
    return Optional.empty();
  }
}
