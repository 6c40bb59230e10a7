package tandem.deals.parties;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What the company changes of a part.
 *
 * @param fields what the firm sees from the next request on; empty leaves them
 * @param split the new share in percent; an empty one takes it away
 */
public record PartyChange(Set<PartyField> fields, Optional<BigDecimal> split) {
  public PartyChange {
    fields = Set.copyOf(fields);
  }
}
