package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.customers.CustomerId;
import tandem.leads.CheckedCustomer.Band;
import tandem.platform.Events;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.platform.Refusal;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** The question "is this customer free?" over a real PostgreSQL. */
class BlindCheckTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("test");
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final Instant noon = Instant.now();

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture theirs = new FirmFixture(database);
  private final RegistryFixture registry = new RegistryFixture(database);
  private final String inn = RegistryFixture.inn();
  private final LocalDate inMonths = today.plusDays(80);

  @AfterEach
  void nothing_is_left_protected() {
    registry.over();
  }

  @Test
  void whoever_nobody_works_on_is_free_known_or_not() {
    registry.customer(inn, "ООО «Свободный полёт»", "");

    assertThat(ask(inn)).isEqualTo(free());
    assertThat(ask(RegistryFixture.inn())).isEqualTo(free());
  }

  @Test
  void of_another_firms_protection_only_the_quarter_of_its_end_is_told() {
    CustomerId customer = registry.customer(inn, "ООО «Закрытый круг»", "");
    registry.lead(theirs, customer, "APPROVED", inMonths, registry.product);

    CheckedCustomer told = ask(inn);

    assertThat(told.band()).isEqualTo(Band.PROTECTED);
    assertThat(told.until().orElseThrow())
        .isAfterOrEqualTo(inMonths)
        .isBefore(inMonths.plusDays(92));
    assertThat(told.until().orElseThrow().plusDays(1).getDayOfMonth()).isEqualTo(1);
    assertThat(told.until().orElseThrow().getMonthValue() % 3).isZero();
    assertThat(told.own()).isEmpty();
  }

  @Test
  void a_lead_in_review_and_a_deal_of_the_companys_have_their_bands_and_a_name_alike_has_none() {
    CustomerId claimed = registry.customer(inn, "ООО «Долгая дорога»", "");
    registry.lead(theirs, claimed, "IN_REVIEW", inMonths, registry.product);
    String second = RegistryFixture.inn();
    registry.companyDeal(
        registry.customer(second, "ООО «Наш старый друг»", ""), "PROPOSAL", registry.product);
    String third = RegistryFixture.inn();
    registry.lead(
        theirs,
        registry.customer("", "Zelyonaya Kuznitsa Ltd", ""),
        "APPROVED",
        inMonths,
        registry.product);
    registry.customer(third, "ООО «Зелёная кузница»", "");

    assertThat(ask(inn).band()).isEqualTo(Band.ASK);
    assertThat(ask(second).band()).isEqualTo(Band.EXISTING_CUSTOMER);
    assertThat(ask(third)).as("a name alike is not what was asked").isEqualTo(free());
  }

  @Test
  void a_planted_lead_of_a_rivals_name_under_an_own_address_tells_nothing_of_the_rival() {
    registry.lead(
        theirs,
        registry.customer(inn, "Lazurny Bereg Trading", ""),
        "APPROVED",
        inMonths,
        registry.product);
    CustomerId planted =
        registry.customer("", "ООО «Лазурный берег»", "planted%s.example".formatted(inn));
    registry.lead(ours, planted, "WITHDRAWN", inMonths, registry.product);

    assertThat(ask("planted%s.example".formatted(inn))).isEqualTo(free());
    assertThat(ask(inn).band()).isEqualTo(Band.PROTECTED);
  }

  @Test
  void an_own_address_or_number_planted_on_a_name_tells_nothing_once_the_name_is_shared() {
    String site = "planted%s.example".formatted(inn);
    CustomerId planted = registry.customer(inn, "ООО «Медвежий угол " + inn + "»", site);
    registry.lead(ours, planted, "WITHDRAWN", inMonths, registry.product);
    registry.leadByName(theirs, planted, "APPROVED", inMonths, registry.product);
    registry.companyDeal(planted, "PROPOSAL", registry.otherProduct);

    assertThat(ask(site)).isEqualTo(free());
    assertThat(ask(inn)).isEqualTo(free());
    assertThat(check(theirs.seller, CheckCustomer.typed(inn)).band())
        .as("whoever planted nothing is answered")
        .isEqualTo(Band.EXISTING_CUSTOMER);
    LeadId again = registry.lead(ours, planted, "SUBMITTED", inMonths, registry.product);
    assertThat(judged(again, planted, site)).as("nor does a submission tell").isFalse();

    registry.lead(theirs, planted, "SUBMITTED", inMonths, registry.otherProduct);
    assertThat(ask(site).band()).as("others name it themselves").isEqualTo(Band.PROTECTED);
  }

  @Test
  void a_number_planted_by_a_correction_that_was_only_asked_for_tells_nothing() {
    CustomerId planted = registry.customer(inn, "ООО «Дальняя пристань " + inn + "»", "");
    CustomerId elsewhere = registry.customer(RegistryFixture.inn(), "ООО «Причал " + inn + "»", "");
    LeadId lead = registry.lead(ours, elsewhere, "APPROVED", inMonths, registry.product);
    registry.run(
        ("insert into lead_request (id, lead_id, partner_id, kind, reason, tax_scheme, tax_number, customer, customer_id, author_id, author_name, asked_at, due_at)"
                + " values ('%s', '%s', '%s', 'CORRECTION', 'It is another', 'INN', '%s', 'X', '%s', '%s', 'S', now(), now())")
            .formatted(
                UUID.randomUUID(),
                lead.value(),
                ours.firm.value(),
                inn,
                planted.value(),
                ours.sellerId.value()));
    registry.leadByName(theirs, planted, "APPROVED", inMonths, registry.product);

    assertThat(ask(inn)).isEqualTo(free());
    assertThat(check(theirs.seller, CheckCustomer.typed(inn)).band()).isEqualTo(Band.FREE);

    registry.lead(theirs, planted, "SUBMITTED", inMonths, registry.otherProduct);
    assertThat(ask(inn).band()).as("others name it themselves").isEqualTo(Band.PROTECTED);
  }

  @Test
  void a_lead_that_is_handed_in_again_or_moved_on_still_brought_what_it_named() {
    CustomerId planted = registry.customer(inn, "ООО «Тихая бухта " + inn + "»", "");
    LeadId first = registry.lead(ours, planted, "SUBMITTED", inMonths, registry.product);
    registry.run(
        "update lead set customer_id = null, submitted_at = now() + interval '1 hour' where id = '%s'"
            .formatted(first.value()));
    assertThat(judged(first, planted, "")).isFalse();
    registry.leadByName(theirs, planted, "APPROVED", inMonths, registry.product);

    assertThat(judged(first, planted, "")).as("handed in again").isFalse();
    assertThat(besideAsNamed(first)).isFalse();

    CustomerId elsewhere = registry.customer(RegistryFixture.inn(), "ООО «Мыс " + inn + "»", "");
    registry.run(
        "update lead set tax_number = null, tax_scheme = null where id = '%s'"
            .formatted(first.value()));
    assertThat(judged(first, elsewhere, "")).isFalse();
    assertThat(ask(inn)).as("moved on").isEqualTo(free());
  }

  private boolean besideAsNamed(LeadId lead) {
    return database.as(
        ours.seller,
        () ->
            (Boolean)
                database
                    .em()
                    .createNativeQuery("select named_beside_another(?1)", Boolean.class)
                    .setParameter(1, lead.value())
                    .getSingleResult());
  }

  private boolean judged(LeadId lead, CustomerId customer, String site) {
    return database.as(
        ours.seller,
        () ->
            (Boolean)
                database
                    .em()
                    .createNativeQuery("select judge_lead(?1, ?2, ?3, now())", Boolean.class)
                    .setParameter(1, lead.value())
                    .setParameter(2, customer.value())
                    .setParameter(3, site)
                    .getSingleResult());
  }

  @Test
  void questions_are_kept_for_a_year_and_nobody_takes_a_younger_one_away() {
    at(noon.minus(Duration.ofDays(366)), ours.seller, CheckCustomer.typed(inn));
    at(noon.minus(Duration.ofDays(364)), ours.seller, CheckCustomer.typed(inn));
    ask(inn);

    assertThat(
            database.as(
                ROBOT, () -> beans(noon, ours).get(AskedLongAgo.class).forgetQuestions(ROBOT)))
        .isFalse();

    assertThat(questions()).isEqualTo(2);
    database.as(
        ROBOT,
        () ->
            database
                .em()
                .createNativeQuery("delete from customer_probe where partner_id = ?1")
                .setParameter(1, ours.firm.value())
                .executeUpdate());
    assertThat(questions()).as("of last year only").isEqualTo(1);
  }

  private long questions() {
    return database.as(
        ROBOT,
        () ->
            (Long)
                database
                    .em()
                    .createNativeQuery(
                        "select count(*) from customer_probe where partner_id = ?1", Long.class)
                    .setParameter(1, ours.firm.value())
                    .getSingleResult());
  }

  @Test
  void what_is_over_or_of_other_products_stands_in_nobodys_way() {
    CustomerId customer = registry.customer(inn, "ООО «Тихая гавань»", "");
    registry.lead(theirs, customer, "REJECTED", inMonths, registry.product);
    registry.lead(theirs, customer, "APPROVED", today.minusDays(2), registry.product);
    registry.companyDeal(customer, "WON", registry.product);
    assertThat(ask(inn)).isEqualTo(free());

    registry.lead(theirs, customer, "APPROVED", inMonths, registry.otherProduct);
    assertThat(ask(inn).band()).isEqualTo(Band.PROTECTED);
    assertThat(check(ours.seller, asked(inn, registry.product)).band()).isEqualTo(Band.FREE);
    assertThat(check(ours.seller, asked(inn, registry.otherProduct)).band())
        .isEqualTo(Band.PROTECTED);
  }

  @Test
  void own_leads_are_shown_whole_and_never_stand_in_the_way() {
    CustomerId customer =
        registry.customer(inn, "ООО «Свой человек»", "svoy%s.example".formatted(inn));
    LeadId own = registry.lead(ours, customer, "APPROVED", inMonths, registry.product);

    CheckedCustomer told = ask(inn);

    assertThat(told.band()).isEqualTo(Band.FREE);
    assertThat(told.own())
        .containsExactly(
            new CheckedCustomer.Own(
                own,
                Optional.of("ООО «Свой человек»"),
                LeadStage.APPROVED,
                "Somebody",
                Optional.of(inMonths)));
    assertThat(ask("https://www.svoy%s.example/de".formatted(inn)).own()).hasSize(1);
    assertThat(ask("voy%s.example".formatted(inn)).own()).isEmpty();
    assertThat(check(theirs.seller, CheckCustomer.typed(inn)).own()).isEmpty();
    assertThat(
            check(
                    ours.user(new PersonId(UUID.randomUUID()), PartnerRole.SELLER),
                    CheckCustomer.typed(inn))
                .own())
        .as("a colleague's")
        .isEmpty();
  }

  @Test
  void the_domain_that_a_customer_registered_names_it_and_its_name_does_not() {
    CustomerId customer =
        registry.customer("", "Waldweg %s GmbH".formatted(inn), "waldweg%s.example".formatted(inn));
    registry.lead(theirs, customer, "APPROVED", inMonths, registry.product);

    assertThat(ask("shop.waldweg%s.example".formatted(inn)).band()).isEqualTo(Band.PROTECTED);
    assertThat(ask("waldweg%s.test".formatted(inn)).band()).isEqualTo(Band.FREE);
  }

  @Test
  void the_hundred_and_first_question_of_a_day_is_refused_whoever_of_the_firm_asks() {
    for (int i = 0; i < BlindCheck.MOST; i++) {
      check(i % 2 == 0 ? ours.seller : ours.owner, CheckCustomer.typed(inn));
    }

    assertThatThrownBy(() -> ask(inn))
        .asInstanceOf(type(Refusal.TooMany.class))
        .satisfies(refused -> {
          assertThat(refused.code()).isEqualTo("rate_limited");
          assertThat(refused.retryAfter()).isBetween(60L, 86_401L);
        });
    assertThat(check(theirs.seller, CheckCustomer.typed(inn))).isEqualTo(free());
    assertThat(at(noon.plus(Duration.ofHours(25)), ours.seller, CheckCustomer.typed(inn)))
        .isEqualTo(free());
    assertThat(ours.published)
        .as("one customer asked for again and again is no list")
        .noneMatch(ProbingSuspected.class::isInstance);
  }

  @Test
  void who_asks_for_thirty_different_customers_is_pointed_out_once() {
    for (int i = 1; i < BlindCheck.SUSPICIOUS; i++) {
      ask(RegistryFixture.inn());
    }
    assertThat(ours.published).noneMatch(ProbingSuspected.class::isInstance);

    ask(inn);
    ask(RegistryFixture.inn());

    assertThat(ours.published)
        .filteredOn(ProbingSuspected.class::isInstance)
        .singleElement()
        .isEqualTo(
            new ProbingSuspected(
                ((ProbingSuspected)
                        ours.published.stream()
                            .filter(ProbingSuspected.class::isInstance)
                            .findFirst()
                            .orElseThrow())
                    .hint(),
                ours.firm,
                BlindCheck.SUSPICIOUS,
                noon));
    assertThat(seenByTheCompany().suspected()).isPresent();
  }

  @Test
  void the_company_sees_who_asked_about_whom_and_the_firm_itself_does_not() {
    CustomerId customer = registry.customer(inn, "ООО «Видное место»", "");
    registry.lead(theirs, customer, "APPROVED", inMonths, registry.product);
    ask(inn);
    ask(RegistryFixture.inn());

    CustomerChecks.OfFirm seen = seenByTheCompany();

    assertThat(List.of(seen.questions(), seen.customers(), seen.taken()))
        .containsExactly(2L, 2L, 1L);
    assertThat(seen.suspected()).isEmpty();
    assertThat(seen.last())
        .extracting(CustomerChecks.Asked::name)
        .containsExactlyInAnyOrder(Optional.of("ООО «Видное место»"), Optional.empty());
    for (String column : List.of("customer_id", "band")) {
      assertThatThrownBy(() ->
              database.as(
                  ours.owner,
                  () ->
                      database
                          .em()
                          .createNativeQuery(
                              "select " + column + " from customer_probe", Object.class)
                          .getResultList()))
          .hasStackTraceContaining("permission denied");
    }
    assertThatThrownBy(() -> database.as(ours.owner, () -> checks().of(ours.owner, ours.firm)))
        .isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  void a_wrong_check_digit_is_told_and_costs_no_question() {
    assertThatThrownBy(() -> ask("7707083894"))
        .asInstanceOf(type(Refusal.Invalid.class))
        .extracting(refused -> refused.problems().getFirst().code())
        .isEqualTo("tax_id_checksum");
    assertThat(ours.published).isEmpty();
  }

  private CustomerChecks.OfFirm seenByTheCompany() {
    CompanyUser auditor =
        new CompanyUser(
            new PersonId(new UUID(9, 7)), "A", Set.of(CompanyRole.AUDITOR), "en", "test");
    return database.as(auditor, () -> checks().of(auditor, ours.firm));
  }

  private CustomerChecks checks() {
    return beans(noon, ours).get(CustomerChecks.class);
  }

  private CheckedCustomer ask(String typed) {
    return check(ours.seller, CheckCustomer.typed(typed));
  }

  private CheckedCustomer check(PartnerUser who, CheckCustomer asked) {
    return at(noon, who, asked);
  }

  private CheckedCustomer at(Instant now, PartnerUser who, CheckCustomer asked) {
    return database.as(who, () -> beans(now, ours).get(BlindCheck.class).check(who, asked));
  }

  private static Beans beans(Instant now, FirmFixture heard) {
    return new Beans(database.em())
        .with(Clock.class, Clock.fixed(now, ZoneOffset.UTC))
        .with(Events.class, heard.events);
  }

  private static CheckCustomer asked(String inn, UUID product) {
    CheckCustomer any = CheckCustomer.typed(inn);
    return new CheckCustomer(
        any.taxScheme(), any.taxNumber(), any.website(), List.of(new ProductId(product)));
  }

  private static CheckedCustomer free() {
    return new CheckedCustomer(Band.FREE, Optional.empty(), List.of());
  }
}
