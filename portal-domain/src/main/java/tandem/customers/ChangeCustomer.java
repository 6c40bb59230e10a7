package tandem.customers;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.platform.Problems;

/**
 * A customer as the company says it is; what is absent is not known any more.
 *
 * @param numbers beside the main one, at most 20, none twice
 */
public record ChangeCustomer(
    Optional<TaxId> taxId,
    List<FurtherNumber> numbers,
    String name,
    String country,
    Optional<String> website,
    Optional<String> parentName,
    Optional<String> sector,
    Optional<String> phone,
    Optional<String> postalCode,
    Optional<String> city,
    Optional<String> street) {
  public static final int MOST_NUMBERS = 20;

  public ChangeCustomer {
    numbers = List.copyOf(numbers);
  }

  Problems problems() {
    Problems problems = new Problems();
    problems.line("name", name, true, 200);
    if (!name.isBlank() && !NameKey.of(name).says()) {
      problems.add("name", "required", "needs a letter or a digit");
    }
    if (Arrays.stream(Locale.getISOCountries()).noneMatch(country::equals)) {
      problems.add("country", "country", "an ISO 3166-1 code of two letters");
    }
    if (website.filter(site -> WebDomain.of(site).isEmpty()).isPresent()) {
      problems.add("website", "website", "is not a web address");
    }
    problems.line("website", website.orElse(null), false, 255);
    problems.line("parent_name", parentName.orElse(null), false, 200);
    problems.line("sector", sector.orElse(null), false, 100);
    new CustomerDetails(
            null,
            null,
            phone.orElse(null),
            postalCode.orElse(null),
            city.orElse(null),
            street.orElse(null))
        .check(problems, "");
    if (numbers.size() > MOST_NUMBERS) {
      problems.add("numbers", "too_many", "at most " + MOST_NUMBERS);
    } else if (new HashSet<>(numbers).size() < numbers.size()) {
      problems.add("numbers", "twice", "one of them stands there twice");
    }
    return problems;
  }
}
