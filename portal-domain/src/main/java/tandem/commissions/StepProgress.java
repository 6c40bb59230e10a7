package tandem.commissions;

import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.Money;

/**
 * How far a partner is in the present period of its plan.
 *
 * @param nameEn the rule whose steps these are
 * @param volume sold in the period so far
 * @param rate of the step that was reached, a fraction
 * @param next what comes; empty on the highest step
 * @param periodEnds last day that counts
 */
public record StepProgress(
    String nameEn,
    String nameRu,
    Money volume,
    java.math.BigDecimal rate,
    Optional<Next> next,
    LocalDate periodEnds) {

  /**
   * @param from the volume from which the rate is for
   * @param missing what is still to be sold
   */
  public record Next(Money from, Money missing, java.math.BigDecimal rate) {}

  public String name(String language) {
    return language.startsWith("ru") ? nameRu : nameEn;
  }
}
