package tandem.insight;

import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

/**
 * Which deals are looked at: a cohort by the day they were opened, and one attribute or several.
 *
 * @param from first day, in the company's zone
 * @param until the day after the last; at most five years later
 * @param country ISO 3166-1
 * @param process code of a sales process
 * @param category of the product that stands first on the deal, as the cut by category takes it
 */
public record FunnelFilter(
    LocalDate from,
    LocalDate until,
    Optional<PartnerId> partner,
    Optional<PersonId> owner,
    Optional<String> country,
    Optional<String> process,
    Optional<String> category) {
  private static final int MOST_YEARS = 5;

  public FunnelFilter {
    if (!until.isAfter(from)) {
      throw new Refusal.Invalid("until", "before_start", "after the first day");
    }
    if (until.isAfter(from.plusYears(MOST_YEARS))) {
      throw new Refusal.Invalid("until", "too_far", "within " + MOST_YEARS + " years");
    }
  }

  public static FunnelFilter between(LocalDate from, LocalDate until) {
    return new FunnelFilter(
        from,
        until,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
