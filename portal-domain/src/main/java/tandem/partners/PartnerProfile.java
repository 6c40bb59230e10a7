package tandem.partners;

import java.util.List;
import java.util.Optional;

/**
 * A firm with its people.
 *
 * @param work empty for readers without business rights, such as administrators
 */
public record PartnerProfile(
    PartnerFacts facts, Optional<PartnerWork> work, List<PartnerPerson> people) {
  public PartnerProfile {
    people = List.copyOf(people);
  }
}
