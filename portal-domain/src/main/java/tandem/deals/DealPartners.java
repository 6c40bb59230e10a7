package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tandem.access.Standing;
import tandem.partners.FirmStanding;
import tandem.platform.PartnerId;

/** Whether there is a partner who can work on a deal. */
@ApplicationScoped
class DealPartners {
  @Inject FirmStanding standing;

  /**
   * Whether nobody is there: the deal is the company's own, or its firm is not in good standing.
   * Each firm is looked up once, however many deals are asked about.
   */
  Predicate<Optional<PartnerId>> absent() {
    Map<PartnerId, Boolean> known = new HashMap<>();
    return partner ->
        partner
            .map(firm -> known.computeIfAbsent(firm, it -> standing.of(it) != Standing.GOOD))
            .orElse(true);
  }
}
