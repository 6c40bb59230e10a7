package tandem.api.leads;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.deals.DealId;
import tandem.leads.LeadFacts;
import tandem.leads.LeadField;

/** Parts of a lead under the names the API gives them. */
final class LeadPaths {
  /** Of the member {@code protected_until_answer}. */
  static final String UNTIL_ANSWER =
      "Its partner asked for something that the company has not answered: until then it is protected, whatever its last day.";

  private LeadPaths() {}

  static List<String> of(Set<LeadField> fields) {
    return fields.stream().sorted().map(LeadField::path).toList();
  }

  static Optional<String> deal(LeadFacts facts) {
    return facts.deal().map(DealId::new).map(DealId::text);
  }
}
