package tandem.customers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tandem.platform.Problems;

/**
 * A customer as it shall stand in the registry. The same one is known again by its external id, its
 * tax id, or its name and country, in this order.
 */
public record RegisterCustomer(
    Optional<TaxId> taxId,
    String name,
    String country,
    Optional<String> website,
    Optional<String> parentName,
    Optional<String> sector,
    Optional<String> externalId,
    CustomerDetails details) {

  /** Of whom no more is known. */
  public RegisterCustomer(
      Optional<TaxId> taxId,
      String name,
      String country,
      Optional<String> website,
      Optional<String> parentName,
      Optional<String> sector,
      Optional<String> externalId) {
    this(taxId, name, country, website, parentName, sector, externalId, CustomerDetails.NONE);
  }

  public Problems problems() {
    Problems problems = new Problems();
    problems.text("name", name, true, 200);
    if (!NameKey.of(name).says()) {
      problems.add("name", "required", "needs a letter or a digit");
    }
    if (Arrays.stream(Locale.getISOCountries()).noneMatch(country::equals)) {
      problems.add("country", "country", "an ISO 3166-1 code of two letters");
    }
    website.ifPresent(text -> problems.text("website", text, false, 255));
    parentName.ifPresent(text -> problems.text("parent_name", text, false, 200));
    sector.ifPresent(text -> problems.text("sector", text, false, 100));
    externalId.ifPresent(text -> problems.text("external_id", text, false, 100));
    details.check(problems, "details.");
    return problems;
  }
}
