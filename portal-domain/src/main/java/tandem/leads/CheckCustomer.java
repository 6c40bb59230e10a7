package tandem.leads;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.customers.matching.SiteName;
import tandem.platform.Problems;
import tandem.platform.ProductId;
import tandem.platform.Sha256;
import tandem.platform.persistence.SqlArray;

/**
 * Whom a dealer asks about: exactly one of a tax id and a website, and which products. Refused with
 * the codes of {@link TaxId}, {@code tax_id_or_website}, {@code website}, {@code website_shared}
 * (it belongs to a provider that many firms share) and {@code too_many}.
 *
 * @param taxScheme register of the number
 * @param taxNumber as typed
 * @param website as typed
 * @param products none means any; at most 20
 */
public record CheckCustomer(
    Optional<TaxScheme> taxScheme,
    Optional<String> taxNumber,
    Optional<String> website,
    List<ProductId> products) {
  private static final int MOST_PRODUCTS = 20;
  private static final int LONGEST_NUMBER = 64;
  private static final int LONGEST_SITE = 255;
  private static final Pattern LETTERS_FIRST = Pattern.compile("\\p{L}{2}.*");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
  private static final Pattern EIN = Pattern.compile("\\d{2}-?\\d{7}");
  private static final Pattern ADDRESS = Pattern.compile(".*[.。](?=.*\\p{L}).*");

  public CheckCustomer {
    products = List.copyOf(products);
  }

  /**
   * One box for both: what has a dot and a letter is an address, what begins with a country's
   * letters is a VAT number, nine digits an American one, any other number an INN; a name is
   * neither.
   */
  public static CheckCustomer typed(String typed) {
    String text = typed.strip();
    if (ADDRESS.matcher(text).matches()) {
      return new CheckCustomer(Optional.empty(), Optional.empty(), Optional.of(text), List.of());
    }
    boolean number = DIGIT.matcher(text).find();
    return new CheckCustomer(
        number ? Optional.of(scheme(text)) : Optional.empty(),
        number ? Optional.of(text) : Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static TaxScheme scheme(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (LETTERS_FIRST.matcher(upper).matches()) {
      return TaxId.check(TaxScheme.VAT, upper).filter("tax_id_country"::equals).isPresent()
          ? TaxScheme.OTHER
          : TaxScheme.VAT;
    }
    return EIN.matcher(upper.replace(" ", "")).matches() ? TaxScheme.EIN : TaxScheme.INN;
  }

  Problems problems() {
    Problems problems = new Problems();
    problems.line("tax_id.number", taxNumber.orElse(null), false, LONGEST_NUMBER);
    problems.line("website", website.orElse(null), false, LONGEST_SITE);
    if (!problems.list().isEmpty()) {
      return problems;
    }
    if (taxNumber.isPresent() == website.isPresent()) {
      problems.add("tax_id", "tax_id_or_website", "give a tax id or a website, one of them");
      return problems;
    }
    taxNumber.ifPresent(number ->
        taxScheme.ifPresentOrElse(
            scheme ->
                TaxId.check(scheme, number)
                    .or(() -> nameIn(number))
                    .ifPresent(
                        code -> problems.add("tax_id.number", code, "is not a valid " + scheme)),
            () -> problems.add("tax_id.scheme", "required", "a tax id needs its scheme")));
    website.ifPresent(typed -> {
      Optional<SiteName> site = SiteName.of(typed);
      if (site.isEmpty()) {
        problems.add("website", "website", "is not a web address");
      } else if (site.get().shared()) {
        problems.add("website", "website_shared", "belongs to a provider that many firms share");
      }
    });
    if (products.size() > MOST_PRODUCTS) {
      problems.add("product_ids", "too_many", "at most " + MOST_PRODUCTS);
    }
    return problems;
  }

  /** Registers that are not checked take letters too; a name is no number all the same. */
  private static Optional<String> nameIn(String number) {
    return DIGIT.matcher(number).find() ? Optional.empty() : Optional.of("tax_id_format");
  }

  Kind kind() {
    return taxNumber.isPresent() ? Kind.TAX_ID : Kind.DOMAIN;
  }

  String scheme() {
    return taxNumber.isPresent() ? taxScheme.map(TaxScheme::name).orElse("") : "";
  }

  String number() {
    return taxNumber
        .flatMap(number -> taxScheme.map(scheme -> new TaxId(scheme, number).number()))
        .orElse("");
  }

  String site() {
    return website.flatMap(SiteName::of).map(SiteName::domain).orElse("");
  }

  /**
   * The same for two writings of one number or address; with other products it is another question,
   * or a list of products could be read off.
   */
  String subject() {
    String wanted =
        products.stream().map(ProductId::text).sorted().collect(Collectors.joining(" "));
    return Sha256.hex(kind() + " " + scheme() + " " + number() + " " + site() + " " + wanted);
  }

  String productArray() {
    return SqlArray.of(products.stream().map(ProductId::value));
  }

  /** By what a customer was named. */
  public enum Kind {
    TAX_ID,
    DOMAIN
  }
}
