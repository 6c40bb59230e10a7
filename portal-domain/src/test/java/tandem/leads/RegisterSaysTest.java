package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.customers.CustomerEntry;
import tandem.customers.CustomerFact;
import tandem.customers.CustomerFacts;
import tandem.customers.CustomerId;
import tandem.customers.CustomerStates;
import tandem.customers.FactField;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.customers.register.CompanyRegisters;
import tandem.customers.register.RegisterReply;
import tandem.customers.register.RegisterState;
import tandem.customers.register.RegisteredCompany;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.OwnTransaction;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.platform.Refusal;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** What a register says, to dealers who ask and to those who review, in a real database. */
class RegisterSaysTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final String ASKED_ALREADY =
      "insert into register_question (asker_id, tax_scheme, tax_number, asked_at) select '%s', 'OTHER', 'NUMBER' || n, timestamptz '%s' from generate_series(1, %d) n";
  private static final Robot ROBOT = new Robot("Tandem");

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture theirs = new FirmFixture(database);
  private final CompanyUser manager =
      new CompanyUser(
          new PersonId(new UUID(126, 1)),
          "Manager",
          Set.of(CompanyRole.CHANNEL_MANAGER),
          "en",
          "test");
  private final UUID product = UUID.randomUUID();
  private final String inn = inn();
  private final Register register = new Register();
  private boolean refuses = true;
  private Instant now = Instant.parse("2027-02-15T10:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, clock)
          .with(Events.class, ours.events)
          .with(CompanyRegisters.class, register)
          .with(RegisterPolicy.class, new Policy())
          .with(RegisterBook.class, new BookOfItsOwnSight(database, clock))
          .with(CustomerStates.class, new StatesOfTheirOwnSight(database))
          .with(CustomerEntry.class, new RegistryOfItsOwnSight(database));
  private final CustomerPrefill prefill = beans.get(CustomerPrefill.class);
  private final LeadRegistration registration = beans.get(LeadRegistration.class);

  private final class Policy extends RegisterPolicy {
    @Override
    boolean refuses() {
      return refuses;
    }
  }

  /** Says what it is told to, and counts. */
  private static final class Register extends CompanyRegisters {
    private RegisterReply reply = RegisterReply.SILENT;
    private String silent = "";
    private final List<TaxId> asked = new ArrayList<>();

    @Override
    public String provider() {
      return "probe";
    }

    @Override
    public boolean asks() {
      return true;
    }

    @Override
    public RegisterReply ask(TaxId taxId) {
      asked.add(taxId);
      return taxId.number().equals(silent) ? RegisterReply.SILENT : reply;
    }

    void says(RegisterState state) {
      reply =
          new RegisterReply.Found(
              new RegisteredCompany(
                  "ООО «Пример»",
                  "RU",
                  state,
                  Optional.of("1257700000018"),
                  Optional.empty(),
                  Optional.of("г Москва"),
                  Optional.of(LocalDate.of(2027, 2, 1))));
    }
  }

  @BeforeEach
  void a_product() throws SQLException {
    database.asOwner(
        "insert into product (id, code, category, name_en, name_ru, price, currency) values ('%s', '%s', 'BOATS', 'Boat', 'Лодка', 1, 'EUR')"
            .formatted(product, product.toString().substring(0, 8)));
  }

  @Test
  void the_same_question_of_a_firm_is_asked_once_a_day_and_never_answered_from_anothers() {
    register.says(RegisterState.ACTIVE);
    Prefilled first = ask(ours.seller);
    Prefilled again = ask(ours.owner);
    assertThat(register.asked).hasSize(1);
    assertThat(again).isEqualTo(first);
    assertThat(first.outcome()).isEqualTo(PrefillOutcome.FOUND);
    assertThat(first.source()).isEqualTo("probe");
    assertThat(first.company().orElseThrow().name()).isEqualTo("ООО «Пример»");

    ask(theirs.seller);
    assertThat(register.asked).hasSize(2);

    now = now.plus(Duration.ofDays(1));
    register.says(RegisterState.CLOSED);
    assertThat(ask(ours.seller).company().orElseThrow().state()).isEqualTo(RegisterState.CLOSED);
  }

  @Test
  void a_register_that_is_silent_is_an_answer_that_is_not_kept() {
    assertThat(ask(ours.seller).outcome()).isEqualTo(PrefillOutcome.SILENT);
    register.reply = RegisterReply.UNKNOWN;
    assertThat(ask(ours.seller).outcome()).isEqualTo(PrefillOutcome.UNKNOWN);
    register.says(RegisterState.ACTIVE);
    assertThat(ask(ours.seller).outcome()).isEqualTo(PrefillOutcome.UNKNOWN);
  }

  @Test
  void two_hundred_companies_a_day_are_the_most_and_those_asked_before_stay_free()
      throws SQLException {
    register.reply = RegisterReply.UNKNOWN;
    ask(ours.seller);
    database.asOwner(ASKED_ALREADY.formatted(ours.firm.value(), now, CustomerPrefill.MOST - 1));

    assertThatThrownBy(() -> ask(ours.seller, inn()))
        .isInstanceOfSatisfying(
            Refusal.TooMany.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("prefill_quota_used");
              assertThat(refused.retryAfter()).isBetween(86_000L, 86_402L);
            });
    assertThat(ask(ours.seller).outcome()).isEqualTo(PrefillOutcome.UNKNOWN);
    assertThat(ask(theirs.seller, inn()).outcome()).isEqualTo(PrefillOutcome.UNKNOWN);
    now = now.plus(Duration.ofDays(1));
    assertThat(ask(ours.seller, inn()).outcome()).isEqualTo(PrefillOutcome.UNKNOWN);
  }

  @Test
  void whoever_has_asked_enough_is_refused_a_company_that_was_struck_off_all_the_same()
      throws SQLException {
    register.says(RegisterState.CLOSED);
    database.asOwner(ASKED_ALREADY.formatted(ours.firm.value(), now, CustomerPrefill.MOST));

    refused(this::register, "customer_closed");
    assertThat(register.asked).hasSize(1);
  }

  @Test
  void whoever_has_handed_in_too_many_hands_in_all_the_same_and_a_person_decides()
      throws SQLException {
    register.says(RegisterState.CLOSED);
    database.asOwner(
        ASKED_ALREADY.formatted(
            RegisterQuota.handingIn(ours.firm), now, RegisterQuota.MOST_HANDED_IN));

    LeadId lead = register();

    assertThat(register.asked).isEmpty();
    boolean atOnce = database.as(ROBOT, () -> beans.get(Leads.class).get(lead).approvedAtOnce());
    assertThat(atOnce).isFalse();
  }

  @Test
  void a_person_of_the_company_has_a_quota_of_their_own() throws SQLException {
    CompanyUser other =
        new CompanyUser(
            new PersonId(UUID.randomUUID()),
            "Other",
            Set.of(CompanyRole.CHANNEL_MANAGER),
            "en",
            "test");
    database.asOwner(
        ASKED_ALREADY.formatted(other.person().value(), now, CustomerPrefill.MOST - 1));
    assertThat(askFor(other, inn).outcome()).isEqualTo(PrefillOutcome.SILENT);
    assertThat(askFor(other, inn).outcome()).as("again").isEqualTo(PrefillOutcome.SILENT);

    refused(() -> askFor(other, inn()), "prefill_quota_used");
    assertThat(askFor(manager, inn()).outcome()).isEqualTo(PrefillOutcome.SILENT);
  }

  private Prefilled askFor(CompanyUser user, String number) {
    return database.as(user, () -> prefill.prefill(user, TaxScheme.INN, number));
  }

  @Test
  void nobody_asks_with_a_wrong_number_or_without_the_right_to_register() {
    refused(() -> ask(ours.seller, "7707083894"), "validation_failed");
    refused(() -> ask(ours.seller, " "), "validation_failed");
    refused(() -> ask(ours.user(ours.sellerId, PartnerRole.FINANCE)), "role_required");
    assertThat(register.asked).isEmpty();
  }

  @Test
  void a_customer_that_was_struck_off_is_refused_and_with_another_policy_left_to_a_person() {
    register.says(RegisterState.CLOSED);
    refused(this::register, "customer_closed");

    refuses = false;
    assertThat(needsLook(register())).isTrue();
  }

  @Test
  void a_trial_of_a_file_asks_no_register_and_goes_by_what_is_known() {
    rehearseByKnown();
    assertThat(register.asked).isEmpty();

    register.says(RegisterState.CLOSED);
    ask(ours.seller);
    refused(this::rehearseByKnown, "customer_closed");
    assertThat(register.asked).hasSize(1);
  }

  @Test
  void a_rehearsal_is_refused_as_the_deed_would_be_and_tells_nobody_of_anything() {
    LeadId tried = rehearse();
    assertThat(register.asked).hasSize(1);
    assertThat(stands(tried)).isEqualTo("SUBMITTED 0 consents");
    assertThat(ours.published).isEmpty();

    register.says(RegisterState.CLOSED);
    refused(this::rehearse, "customer_closed");
  }

  @Test
  void a_rehearsal_meets_what_the_firm_registered_before() {
    LeadId first = register();
    assertThat(stands(first)).isEqualTo("SUBMITTED 1 consents");
    ours.published.clear();

    refused(this::rehearse, "duplicate_lead");
    assertThat(ours.published).isEmpty();
  }

  private Object stands(LeadId lead) {
    return database.as(
        ours.seller,
        () ->
            database
                .em()
                .createNativeQuery(
                    "select stage || ' ' || (select count(*) from consent_record c where c.lead_id = l.id) || ' consents'"
                        + " from lead l where id = ?1",
                    String.class)
                .setParameter(1, lead.value())
                .getSingleResult());
  }

  @Test
  void one_that_is_wound_up_is_taken_and_looked_at_and_silence_stands_in_nobodys_way() {
    register.says(RegisterState.LIQUIDATING);
    assertThat(needsLook(register())).isTrue();
  }

  @Test
  void a_register_that_is_down_stops_no_lead() {
    assertThat(needsLook(register())).isFalse();
  }

  @Test
  void what_the_register_said_stands_beside_the_lead_and_what_is_said_by_hand_wins() {
    register.says(RegisterState.ACTIVE);
    LeadId lead = register();
    EnrichNewCustomer enrich = beans.get(EnrichNewCustomer.class);
    database.as(
        ROBOT,
        () ->
            enrich.on(
                UUID.randomUUID(), new LeadSubmitted(lead, ours.firm, ours.sellerId, now, now)));
    assertThat(value(lead, FactField.ADDRESS).value()).isEqualTo("г Москва");
    assertThat(value(lead, FactField.ADDRESS).source()).isEqualTo("probe");

    CustomerFacts facts = beans.get(CustomerFacts.class);
    CustomerId customer =
        database
            .as(manager, () -> beans.get(CustomerEnrichment.class).correctable(manager, lead))
            .getFirst();
    as(() -> facts.correct(manager, customer, FactField.ADDRESS, " Berlin "));
    refused(
        () -> as(() -> facts.correct(manager, customer, FactField.STATE, "DEAD")),
        "validation_failed");
    now = now.plus(Duration.ofDays(31));
    refresh();
    assertThat(value(lead, FactField.ADDRESS).value()).isEqualTo("Berlin");
    assertThat(value(lead, FactField.ADDRESS).byHand()).isTrue();
    assertThat(value(lead, FactField.NAME).learnedAt()).isEqualTo(now);

    as(() -> facts.correct(manager, customer, FactField.ADDRESS, ""));
    assertThat(value(lead, FactField.ADDRESS).value()).isEqualTo("г Москва");
  }

  /** Other tests leave customers behind; ours is among those that are looked at. */
  private void refresh() {
    CustomerEnrichmentRounds rounds =
        new Beans(database.em())
            .with(CompanyRegisters.class, register)
            .with(Clock.class, clock)
            .with(OwnTransaction.class, new Apart())
            .with(CustomerEnrichment.class, new Enrichment())
            .get(CustomerEnrichmentRounds.class);
    rounds.run();
  }

  private static final class Apart extends OwnTransaction {
    @Override
    public <T> T of(Supplier<T> work) {
      return database.as(ROBOT, work);
    }
  }

  /** Each step in a transaction of its own, as in production. */
  private final class Enrichment extends CustomerEnrichment {
    private final CustomerEnrichment real = beans.get(CustomerEnrichment.class);

    @Override
    List<Stale> claim(Caller robot) {
      return database.as(ROBOT, () -> real.claim(robot));
    }

    @Override
    boolean refresh(Caller robot, Stale stale) {
      return database.as(ROBOT, () -> real.refresh(robot, stale));
    }
  }

  @Test
  void silence_is_not_asked_again_the_same_day_and_holds_up_no_other() {
    register.says(RegisterState.ACTIVE);
    LeadId lead = register();
    register.silent = inn;
    refresh();
    long asked = askedAbout(inn);
    assertThat(asked).isEqualTo(2);
    refresh();
    assertThat(askedAbout(inn)).isEqualTo(asked);

    now = now.plus(Duration.ofHours(25));
    register.silent = "";
    refresh();
    assertThat(value(lead, FactField.NAME).learnedAt()).isEqualTo(now);
  }

  private long askedAbout(String number) {
    return register.asked.stream().filter(taxId -> taxId.number().equals(number)).count();
  }

  @Test
  void no_rule_alone_says_yes_to_one_that_is_wound_up_and_somebodys_word_lets_it_through()
      throws SQLException {
    register.says(RegisterState.LIQUIDATING);
    LeadId lead = register();
    database.asOwner("update lead set people = 0 where id = '%s'".formatted(lead.value()));
    assertThat(afterAutoApproval(lead)).isEqualTo(LeadStage.SUBMITTED);

    says(lead, RegisterState.ACTIVE);
    assertThat(afterAutoApproval(lead)).isEqualTo(LeadStage.APPROVED);
  }

  private LeadStage afterAutoApproval(LeadId lead) {
    return database.as(
        ROBOT,
        () -> {
          beans
              .get(AutoApproval.class)
              .on(UUID.randomUUID(), new LeadSubmitted(lead, ours.firm, ours.sellerId, now, now));
          return beans.get(Leads.class).get(lead).stage();
        });
  }

  @Test
  void what_a_person_said_of_its_state_outweighs_the_register_in_both_directions() {
    register.says(RegisterState.ACTIVE);
    LeadId lead = register();
    assertThat(needsLook(lead)).isFalse();
    says(lead, RegisterState.CLOSED);
    assertThat(needsLook(lead)).isTrue();
    refused(this::register, "customer_closed");

    register.says(RegisterState.CLOSED);
    says(lead, RegisterState.ACTIVE);
    assertThat(needsLook(lead)).isFalse();
  }

  private void says(LeadId lead, RegisterState state) {
    CustomerId customer =
        database
            .as(manager, () -> beans.get(CustomerEnrichment.class).correctable(manager, lead))
            .getFirst();
    as(() ->
        beans.get(CustomerFacts.class).correct(manager, customer, FactField.STATE, state.name()));
  }

  private CustomerFact value(LeadId lead, FactField field) {
    return database
        .as(manager, () -> beans.get(CustomerEnrichment.class).of(manager, lead))
        .stream()
        .filter(fact -> fact.field() == field)
        .findFirst()
        .orElseThrow();
  }

  private boolean needsLook(LeadId lead) {
    return database.as(
        ROBOT, () -> beans.get(CustomerStanding.class).needsLook(beans.get(Leads.class).get(lead)));
  }

  private LeadId register() {
    return database.as(ours.seller, () -> registration.register(ours.seller, form()));
  }

  private LeadId rehearse() {
    return database.as(ours.seller, () -> registration.rehearse(ours.seller, form()));
  }

  private LeadId rehearseByKnown() {
    return database.as(ours.seller, () -> registration.rehearseByKnown(ours.seller, form()));
  }

  private LeadForm form() {
    return new LeadForm(
        new LeadForm.CustomerClaim(TaxScheme.INN, inn, "ООО Пример " + inn, "RU", null),
        new LeadForm.ContactClaim("Анна", "anna@primer.example", null, true),
        List.of(new LeadLine(new ProductId(product), 1)),
        new BigDecimal("100.00"),
        "EUR",
        LocalDate.of(2027, 6, 1),
        "Twelve pumps for a berth",
        null);
  }

  private Prefilled ask(PartnerUser user) {
    return ask(user, inn);
  }

  private Prefilled ask(PartnerUser user, String number) {
    return database.as(user, () -> prefill.prefill(user, TaxScheme.INN, number));
  }

  private void as(Runnable work) {
    database.as(manager, work);
  }

  private static String inn() {
    int[] weights = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    String nine = "77" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (nine.charAt(i) - '0');
    }
    return nine + sum % 11 % 10;
  }

  private static void refused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
