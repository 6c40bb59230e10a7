package tandem.partners;

import java.util.List;
import java.util.Optional;

/**
 * A firm with its people.
 *
 * @param managed whether the reader may change the firm's standing
 * @param work empty for readers without business rights, such as administrators
 */
public record PartnerProfile(
    PartnerFacts facts,
    long version,
    boolean managed,
    Optional<PartnerWork> work,
    List<PartnerPerson> people) {
  public PartnerProfile {
    people = List.copyOf(people);
  }
}
