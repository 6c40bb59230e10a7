package tandem.customers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A customer as the company sees it.
 *
 * @param numbers beside the main one, by register
 * @param country ISO 3166-1 code
 * @param domain the bare name of the website, by which two customers may turn out to be one
 * @param parentName the group it belongs to
 * @param externalId the key in the system it came from
 * @param street with the house number
 */
public record CustomerView(
    CustomerId id,
    long version,
    Optional<TaxId> taxId,
    List<FurtherNumber> numbers,
    String name,
    String country,
    Optional<String> website,
    Optional<String> domain,
    Optional<String> parentName,
    Optional<String> sector,
    Optional<String> externalId,
    Optional<String> phone,
    Optional<String> postalCode,
    Optional<String> city,
    Optional<String> street,
    Instant createdAt) {
  public CustomerView {
    numbers = List.copyOf(numbers);
  }

  /** What is another in the other view, one line a member: name, before and after. */
  List<String> differences(CustomerView after) {
    Map<String, String> was = members();
    Map<String, String> is = after.members();
    List<String> differences = new ArrayList<>();
    was.forEach((member, value) -> {
      String now = is.getOrDefault(member, "");
      if (!value.equals(now)) {
        differences.add("%s: %s → %s".formatted(member, shown(value), shown(now)));
      }
    });
    return differences;
  }

  private static String shown(String value) {
    return value.isEmpty() ? "—" : value;
  }

  private Map<String, String> members() {
    Map<String, String> members = new TreeMap<>();
    members.put("tax_id", taxId.map(TaxId::toString).orElse(""));
    members.put(
        "numbers",
        String.join(", ", numbers.stream().map(it -> it.register() + " " + it.number()).toList()));
    members.put("name", name);
    members.put("country", country);
    members.put("website", website.orElse(""));
    members.put("parent_name", parentName.orElse(""));
    members.put("sector", sector.orElse(""));
    members.put("phone", phone.orElse(""));
    members.put("postal_code", postalCode.orElse(""));
    members.put("city", city.orElse(""));
    members.put("street", street.orElse(""));
    return members;
  }
}
