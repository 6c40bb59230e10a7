package tandem.customers.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.customers.FurtherNumber;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;

class CustomerMatchTest {
  private static final TaxId ONE_INN = new TaxId(TaxScheme.INN, "7707083893");
  private static final TaxId OTHER_INN = new TaxId(TaxScheme.INN, "7830002293");
  private static final TaxId GERMAN = new TaxId(TaxScheme.VAT, "DE136695976");
  private static final TaxId ITALIAN = new TaxId(TaxScheme.VAT, "IT00743110157");

  @Test
  void the_same_tax_number_is_the_same_firm_under_any_name() {
    CustomerMatch match =
        CustomerMatch.of(named("Сосновый бор").with(ONE_INN), named("Globex").with(ONE_INN));

    assertThat(match.score()).isEqualTo(1);
    assertThat(match.verdict()).isEqualTo(Verdict.CONFLICT);
    assertThat(match.reasons().getFirst())
        .isEqualTo(new Reason(ReasonCode.SAME_TAX_ID, List.of("INN", "7707083893")));
  }

  @Test
  void another_number_of_the_same_register_is_another_firm_of_the_name() {
    CustomerMatch match =
        CustomerMatch.of(
            named("ООО «Ромашка»").with(ONE_INN), named("ООО «Ромашка»").with(OTHER_INN));

    assertThat(match.verdict()).isEqualTo(Verdict.FREE);
    assertThat(codes(match)).contains(ReasonCode.DIFFERENT_TAX_ID, ReasonCode.NAME_SAME);
  }

  @Test
  void numbers_of_two_registers_or_countries_say_nothing() {
    assertThat(codes(CustomerMatch.of(named("A").with(ONE_INN), named("A").with(GERMAN))))
        .doesNotContain(ReasonCode.DIFFERENT_TAX_ID);
    assertThat(codes(CustomerMatch.of(named("A").with(ITALIAN), named("A").with(GERMAN))))
        .doesNotContain(ReasonCode.DIFFERENT_TAX_ID);
  }

  @Test
  void a_further_number_in_common_decides_whatever_the_main_one_is() {
    FurtherNumber ogrn = new FurtherNumber("OGRN", "1027700132195");
    CustomerMatch match =
        CustomerMatch.of(
            named("Сосновый бор").with(ONE_INN).also(ogrn), named("Globex").also(ogrn));

    assertThat(match.verdict()).isEqualTo(Verdict.CONFLICT);
    assertThat(match.reasons().getFirst())
        .isEqualTo(new Reason(ReasonCode.SAME_TAX_ID, List.of("OGRN", "1027700132195")));
    assertThat(
            CustomerMatch.of(
                    named("Globex").with(ONE_INN), named("Acme").also(FurtherNumber.of(ONE_INN)))
                .verdict())
        .as("the main number of the one is a further one of the other")
        .isEqualTo(Verdict.CONFLICT);
  }

  @Test
  void another_register_number_parts_two_of_one_name_and_a_tax_office_says_nothing() {
    FurtherNumber ogrn = new FurtherNumber("OGRN", "1027700132195");
    FurtherNumber other = new FurtherNumber("OGRN", "1037739010891");
    FurtherNumber office = new FurtherNumber("KPP", "770801001");

    assertThat(
            CustomerMatch.of(named("ООО «Ромашка»").also(ogrn), named("ООО «Ромашка»").also(other))
                .verdict())
        .isEqualTo(Verdict.FREE);
    assertThat(CustomerMatch.of(named("Acme").also(office), named("Globex").also(office)).score())
        .isZero();
  }

  @Test
  void one_address_makes_a_likely_name_more_likely_and_alone_nobody_the_same() {
    PostalPlace place = PostalPlace.of("190000", "", "ул. Галерная, 5").orElseThrow();
    CustomerMatch alike =
        CustomerMatch.of(named("Acme").sittingAt(place), named("Acme Leasing").sittingAt(place));

    assertThat(codes(alike)).contains(ReasonCode.SAME_ADDRESS);
    assertThat(alike.score())
        .isGreaterThan(CustomerMatch.of(named("Acme"), named("Acme Leasing")).score());
    assertThat(
            CustomerMatch.of(named("Acme").sittingAt(place), named("Globex").sittingAt(place))
                .verdict())
        .isEqualTo(Verdict.FREE);
  }

  @Test
  void a_common_domain_makes_a_likely_name_certain_and_another_name_worth_a_look() {
    SiteName site = SiteName.of("https://www.acme.example/contact").orElseThrow();
    SiteName shop = SiteName.of("shop.acme.example").orElseThrow();

    assertThat(CustomerMatch.of(named("Acme").at(site), named("Acme Leasing").at(shop)).verdict())
        .isEqualTo(Verdict.CONFLICT);
    assertThat(CustomerMatch.of(named("Acme").at(site), named("Globex").at(shop)).verdict())
        .isEqualTo(Verdict.REVIEW);
    assertThat(CustomerMatch.of(named("Acme"), named("Acme Leasing")).verdict())
        .isEqualTo(Verdict.REVIEW);
    assertThat(CustomerMatch.of(named("Acme"), named("Globex")).verdict()).isEqualTo(Verdict.FREE);
  }

  @Test
  void a_domain_of_everybody_says_nothing() {
    SiteName mail = SiteName.of("info@gmail.com").orElseThrow();
    CustomerMatch match = CustomerMatch.of(named("Acme").at(mail), named("Globex").at(mail));

    assertThat(match.score()).isZero();
    assertThat(codes(match)).contains(ReasonCode.PUBLIC_DOMAIN_IGNORED);
  }

  @Test
  void one_name_under_two_endings_is_a_hint() {
    CustomerMatch match =
        CustomerMatch.of(
            named("Acme Deutschland").at(SiteName.of("acme.de").orElseThrow()),
            named("Acme").at(SiteName.of("acme.com").orElseThrow()));

    assertThat(codes(match)).contains(ReasonCode.SAME_DOMAIN_NAME);
    assertThat(match.score()).isGreaterThan(match.name().score());
  }

  @Test
  void phone_and_group_add_and_country_takes_away() {
    PhoneNumber phone = PhoneNumber.of("+49 30 1234567").orElseThrow();
    double name = CustomerMatch.of(named("Acme"), named("Acme Leasing")).score();

    CustomerMatch phones =
        CustomerMatch.of(named("Acme").calledBy(phone), named("Acme Leasing").calledBy(phone));
    CustomerMatch groups =
        CustomerMatch.of(named("Acme").partOf("Globex AG"), named("Acme Leasing").partOf("GLOBEX"));
    CustomerMatch countries =
        CustomerMatch.of(named("Acme").in("DE"), named("Acme Leasing").in("FR"));

    assertThat(phones.score()).isGreaterThan(name);
    assertThat(groups.score()).isGreaterThan(name);
    assertThat(countries.score()).isLessThan(name);
    assertThat(codes(phones)).contains(ReasonCode.SAME_PHONE);
    assertThat(codes(groups)).contains(ReasonCode.SAME_GROUP);
    assertThat(codes(countries)).contains(ReasonCode.DIFFERENT_COUNTRY);
  }

  @Test
  void a_daughter_is_shown_when_its_group_asks() {
    CustomerMatch match = CustomerMatch.of(named("Acme").partOf("Globex"), named("Globex AG"));

    assertThat(match.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(codes(match)).contains(ReasonCode.PART_OF_THE_OTHER);
  }

  @Test
  void the_company_sets_the_bands() {
    CustomerIdentity one = named("Acme Group");
    CustomerIdentity other = named("Acme");

    assertThat(CustomerMatch.of(one, other, new Bands(0.5, 0.9)).verdict())
        .isEqualTo(Verdict.CONFLICT);
    assertThat(CustomerMatch.of(one, other, new Bands(0.5, 0.99)).verdict())
        .isEqualTo(Verdict.REVIEW);
    assertThat(CustomerMatch.of(one, other, new Bands(0.99, 1)).verdict()).isEqualTo(Verdict.FREE);
    assertThatThrownBy(() -> new Bands(0.9, 0.5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Bands(0, 0.5)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "acme.co.uk, acme.co.uk, acme",
    "shop.acme.co.uk, acme.co.uk, acme",
    "https://www.acme.de/x, acme.de, acme",
    "mail.acme.com.tr, acme.com.tr, acme",
    "https://причал.рф, xn--80apknf7b.xn--p1ai, xn--80apknf7b",
  })
  void a_site_is_known_by_what_its_owner_registered(String typed, String domain, String label) {
    SiteName site = SiteName.of(typed).orElseThrow();

    assertThat(site).isEqualTo(new SiteName(domain, label, false));
  }

  @ParameterizedTest
  @CsvSource({
    "+7 (812) 123-45-67, 8 812 1234567, true",
    "+7 812 1234567, 812 123 45 67, true",
    "+49 (0)30 1234567, 0049 30 1234567, true",
    "+49 30 1234567, 030 1234567, true",
    "+49 30 1234567, 030 1234567 доб. 12, true",
    "+49 30 1234567, +49 30 1234568, false",
    "+49 30 1234567, 1234567, false",
    "1234567, 1234567, true",
  })
  void one_telephone_is_written_in_many_ways(String one, String other, boolean same) {
    PhoneNumber first = PhoneNumber.of(one).orElseThrow();
    PhoneNumber second = PhoneNumber.of(other).orElseThrow();

    assertThat(first.reaches(second)).isEqualTo(same);
    assertThat(second.reaches(first)).isEqualTo(same);
  }

  @Test
  void too_few_or_too_many_digits_are_no_telephone() {
    assertThat(PhoneNumber.of("123456")).isEmpty();
    assertThat(PhoneNumber.of("1".repeat(16))).isEmpty();
    assertThat(PhoneNumber.of("call me")).isEmpty();
  }

  private static CustomerIdentity named(String name) {
    return CustomerIdentity.named(name);
  }

  private static List<ReasonCode> codes(CustomerMatch match) {
    return match.reasons().stream().map(Reason::code).toList();
  }
}
