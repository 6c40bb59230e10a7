package tandem.leads.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.partners.PartnerTier;
import tandem.platform.EventJson;
import tandem.platform.Money;
import tandem.platform.Refusal;

class PolicyTableTest {
  private static final PolicyRow BIG = row("50000", null, Approval.FOUR_EYES, 0);
  private static final PolicyRow SMALL = row(null, "5000", Approval.AUTO, 0);

  @Test
  void the_first_row_that_fits_decides_and_without_any_one_person_does() {
    ProgrammeTerms terms = terms(BIG, SMALL, row("1000", null, Approval.STEPS, 3));

    assertThat(terms.verdict(lead("50000", "EUR")))
        .isEqualTo(new Verdict(1, Approval.FOUR_EYES, 2));
    assertThat(terms.verdict(lead("49999.99", "EUR"))).isEqualTo(new Verdict(3, Approval.STEPS, 3));
    assertThat(terms.verdict(lead("5000", "EUR"))).isEqualTo(new Verdict(2, Approval.AUTO, 0));
    assertThat(terms().verdict(lead("5000", "EUR"))).isEqualTo(Verdict.ONE_PERSON);
  }

  @Test
  void an_amount_that_cannot_be_compared_gets_more_care_and_never_less() {
    assertThat(terms(SMALL).verdict(lead("10", "RUB"))).isEqualTo(Verdict.ONE_PERSON);
    assertThat(terms(BIG).verdict(lead("10", "RUB")).people()).isEqualTo(2);
    RegistrationCase unknown =
        new RegistrationCase(PartnerTier.GOLD, false, Optional.empty(), Set.of("a"), "DE");
    assertThat(terms(SMALL).verdict(unknown)).isEqualTo(Verdict.ONE_PERSON);
  }

  @Test
  void an_amount_that_cannot_be_compared_is_never_let_through_by_a_row_behind() {
    PolicyRow one = banded(Approval.STEPS, 1);
    PolicyRow any =
        new PolicyRow(
            List.of(), false, null, null, null, List.of(), List.of(), Approval.AUTO, 0, null);

    assertThat(terms(one, any).verdict(lead("10000000", "USD")).people()).isEqualTo(1);
    assertThat(terms(one, any).verdict(lead("10", "EUR")).atOnce()).isTrue();
    assertThat(terms(one, banded(Approval.FOUR_EYES, 0), any).verdict(lead("9", "USD")).people())
        .isEqualTo(2);
  }

  private static PolicyRow banded(Approval approval, int steps) {
    return new PolicyRow(
        List.of(),
        false,
        new BigDecimal("100000"),
        null,
        "EUR",
        List.of(),
        List.of(),
        approval,
        steps,
        null);
  }

  @Test
  void a_row_fits_by_tier_product_country_and_the_limit_of_the_tier() {
    PolicyRow narrow =
        new PolicyRow(
            List.of(PartnerTier.GOLD),
            true,
            null,
            null,
            null,
            List.of("licences"),
            List.of("RU", "KZ"),
            Approval.AUTO,
            0,
            1);
    assertThat(terms(narrow).verdict(of(PartnerTier.GOLD, true, "licences", "KZ")).atOnce())
        .isTrue();
    assertThat(terms(narrow).verdict(of(PartnerTier.SILVER, true, "licences", "KZ")).atOnce())
        .isFalse();
    assertThat(terms(narrow).verdict(of(PartnerTier.GOLD, false, "licences", "KZ")).atOnce())
        .isFalse();
    assertThat(terms(narrow).verdict(of(PartnerTier.GOLD, true, "cameras", "KZ")).atOnce())
        .isFalse();
    assertThat(terms(narrow).verdict(of(PartnerTier.GOLD, true, "licences", "DE")).atOnce())
        .isFalse();
  }

  @Test
  void each_bound_of_eligibility_refuses_with_its_own_code() {
    Eligibility bound =
        new Eligibility(List.of(PartnerTier.GOLD), List.of("licences"), List.of("DE"));
    List<Set<String>> good = List.of(Set.of("L-1", "licences"));
    bound.require(PartnerTier.GOLD, good, "DE");
    Eligibility.ALL.require(PartnerTier.BRONZE, List.of(), "");

    assertRefused(() -> bound.require(PartnerTier.SILVER, good, "DE"), "tier_not_eligible");
    assertRefused(
        () ->
            bound.require(
                PartnerTier.GOLD,
                List.of(Set.of("L-1", "licences"), Set.of("C-1", "cameras")),
                "DE"),
        "product_not_eligible");
    assertRefused(() -> bound.require(PartnerTier.GOLD, good, "FR"), "territory_not_eligible");
  }

  @Test
  void terms_survive_being_stored() {
    ProgrammeTerms terms =
        new ProgrammeTerms(
            new Eligibility(List.of(PartnerTier.GOLD), List.of("licences"), List.of("RU")),
            List.of(BIG, SMALL),
            List.of(new TierProtection(PartnerTier.GOLD, 120)),
            30,
            2,
            30,
            2,
            Breach.AUTO_APPROVE,
            "RU",
            "Europe/Moscow",
            new FormTerms(
                List.of("need"),
                20,
                5,
                List.of(
                    new ExtraField(
                        "class",
                        ExtraField.Kind.CHOICE,
                        "Class",
                        "Класс",
                        true,
                        0,
                        null,
                        BigDecimal.TEN,
                        List.of(new ExtraField.Option("a", "A", "А"))))),
            25);
    assertThat(EventJson.read(EventJson.write(terms), ProgrammeTerms.class)).isEqualTo(terms);
    assertThat(EventJson.read(EventJson.write(ProgrammeTerms.USUAL), ProgrammeTerms.class))
        .isEqualTo(ProgrammeTerms.USUAL);
    String older =
        EventJson.write(terms).replaceFirst(",?\"second_?[lL]ane_?[pP]ercent\":25,?", ",");
    assertThat(older).doesNotContain("25");
    assertThat(EventJson.read(older.replace(",}", "}"), ProgrammeTerms.class).secondLane())
        .as("of a version that is older than lanes")
        .isEqualTo(ProgrammeTerms.SECOND_LANE);
  }

  private static void assertRefused(Runnable act, String code) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.Unprocessable.class, no -> assertThat(no.code()).isEqualTo(code));
  }

  static ProgrammeTerms terms(PolicyRow... rows) {
    ProgrammeTerms usual = ProgrammeTerms.USUAL;
    return new ProgrammeTerms(
        usual.eligibility(),
        List.of(rows),
        usual.protection(),
        usual.extensionDays(),
        usual.extensions(),
        usual.dutyDays(),
        usual.answerDays(),
        usual.onBreach(),
        usual.country(),
        usual.zone(),
        usual.form(),
        usual.secondLane());
  }

  private static PolicyRow row(
      @Nullable String from, @Nullable String upTo, Approval approval, int steps) {
    return new PolicyRow(
        List.of(),
        false,
        from == null ? null : new BigDecimal(from),
        upTo == null ? null : new BigDecimal(upTo),
        "EUR",
        List.of(),
        List.of(),
        approval,
        steps,
        null);
  }

  private static RegistrationCase lead(String amount, String currency) {
    return new RegistrationCase(
        PartnerTier.BRONZE, false, Optional.of(Money.of(amount, currency)), Set.of("a"), "DE");
  }

  private static RegistrationCase of(
      PartnerTier tier, boolean within, String category, String country) {
    return new RegistrationCase(
        tier, within, Optional.of(Money.of("1", "EUR")), Set.of("X", category), country);
  }
}
