package tandem.customers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.platform.Problems;
import tandem.platform.Text;

/**
 * What a firm is known by beside its name and main number; anything may be missing. Texts are
 * tidied; a number that is right is kept as its register writes it.
 *
 * @param kpp Russia: the tax office that has the firm or its branch on file
 * @param ogrn Russia: OGRN of a company, OGRNIP of a person in business
 * @param phone of the firm, as typed, at most 40 characters
 * @param street with the house number
 */
public record CustomerDetails(
    @Nullable String kpp,
    @Nullable String ogrn,
    @Nullable String phone,
    @Nullable String postalCode,
    @Nullable String city,
    @Nullable String street) {
  public static final CustomerDetails NONE =
      new CustomerDetails(null, null, null, null, null, null);
  public static final int LONGEST_NUMBER = 40;
  public static final int LONGEST_PHONE = 40;
  public static final int LONGEST_POSTAL_CODE = 20;
  public static final int LONGEST_CITY = 100;
  public static final int LONGEST_STREET = 200;

  public CustomerDetails {
    kpp = normalised("KPP", Text.tidy(kpp));
    ogrn = ogrn(Text.tidy(ogrn));
    phone = Text.tidy(phone);
    postalCode = Text.tidy(postalCode);
    city = Text.tidy(city);
    street = Text.tidy(street);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /** The names of the members, as the API has them, and what is given of them. */
  public Map<String, String> given() {
    Map<String, @Nullable String> all = new LinkedHashMap<>();
    all.put("kpp", kpp);
    all.put("ogrn", ogrn);
    all.put("phone", phone);
    all.put("postal_code", postalCode);
    all.put("city", city);
    all.put("street", street);
    Map<String, String> given = new LinkedHashMap<>();
    all.forEach((name, value) -> {
      if (value != null) {
        given.put(name, value);
      }
    });
    return given;
  }

  /** The other way round. */
  public static CustomerDetails of(Map<String, String> given) {
    return new CustomerDetails(
        given.get("kpp"),
        given.get("ogrn"),
        given.get("phone"),
        given.get("postal_code"),
        given.get("city"),
        given.get("street"));
  }

  /**
   * @param path of the group, with a dot behind it
   */
  public void check(Problems problems, String path) {
    number(problems, path + "kpp", "KPP", kpp);
    number(problems, path + "ogrn", "OGRN", ogrn);
    problems.phone(path + "phone", phone);
    problems.line(path + "postal_code", postalCode, false, LONGEST_POSTAL_CODE);
    problems.line(path + "city", city, false, LONGEST_CITY);
    problems.line(path + "street", street, false, LONGEST_STREET);
  }

  /** Only those that are right. */
  public List<FurtherNumber> numbers() {
    return Stream.of(numberOf("KPP", kpp), numberOf(registerOf(ogrn), ogrn))
        .flatMap(Optional::stream)
        .toList();
  }

  private static void number(
      Problems problems, String field, String register, @Nullable String typed) {
    if (typed == null) {
      return;
    }
    int before = problems.list().size();
    problems.line(field, typed, false, LONGEST_NUMBER);
    if (problems.list().size() == before) {
      String right = register.equals("OGRN") ? registerOf(typed) : register;
      FurtherNumber.fault(right, typed)
          .ifPresent(code -> problems.add(field, code, "is not a valid " + right));
    }
  }

  private static Optional<FurtherNumber> numberOf(String register, @Nullable String typed) {
    return Optional.ofNullable(typed)
        .filter(number -> number.length() <= LONGEST_NUMBER)
        .filter(number -> FurtherNumber.fault(register, number).isEmpty())
        .map(number -> new FurtherNumber(register, number));
  }

  private static @Nullable String normalised(String register, @Nullable String typed) {
    return numberOf(register, typed).map(FurtherNumber::number).orElse(typed);
  }

  private static @Nullable String ogrn(@Nullable String typed) {
    return normalised(registerOf(typed), typed);
  }

  /** Companies have 13 digits, people in business 15. */
  private static String registerOf(@Nullable String ogrn) {
    return Objects.requireNonNullElse(ogrn, "").replaceAll("[^0-9]", "").length() > 14
        ? "OGRNIP"
        : "OGRN";
  }
}
