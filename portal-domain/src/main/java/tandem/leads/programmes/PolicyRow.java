package tandem.leads.programmes;

import static tandem.leads.programmes.Lists.copy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.partners.PartnerTier;
import tandem.platform.Money;

/**
 * One row of a policy table. It fits a lead that meets all conditions given; an empty list is no
 * condition.
 *
 * @param withinTierLimit only up to the amount that the firm's tier is approved at once for
 * @param from lowest amount, included, in {@code currency}
 * @param upTo highest amount, included, in {@code currency}
 * @param products codes of products or names of categories, one of which must be on the lead
 * @param countries of the customer, ISO 3166-1
 * @param steps how many people decide, from 1 to 5; for {@link Approval#STEPS} only
 * @param answerDays working days within which such a lead is answered; absent for the programme's
 *     own (goods from the shelf are answered faster than projects, features SB5)
 */
public record PolicyRow(
    List<PartnerTier> tiers,
    boolean withinTierLimit,
    @Nullable BigDecimal from,
    @Nullable BigDecimal upTo,
    @Nullable String currency,
    List<String> products,
    List<String> countries,
    Approval approval,
    int steps,
    @Nullable Integer answerDays) {
  public static final int MOST_STEPS = 5;

  public PolicyRow {
    steps = approval == Approval.STEPS ? steps : 0;
    tiers = copy(tiers);
    products = copy(products);
    countries = copy(countries);
  }

  /** How many people say yes before it is approved; none for {@link Approval#AUTO}. */
  public int people() {
    return switch (approval) {
      case AUTO -> 0;
      case STEPS -> steps;
      case FOUR_EYES -> 2;
    };
  }

  boolean fits(RegistrationCase lead) {
    return meets(lead) && (anyAmount() || (comparable(lead) && fitsAmount(lead)));
  }

  /** It would fit if the amount did, and that cannot be told without a rate. */
  boolean mayFit(RegistrationCase lead) {
    return meets(lead) && !anyAmount() && !comparable(lead);
  }

  private boolean meets(RegistrationCase lead) {
    return (tiers.isEmpty() || tiers.contains(lead.tier()))
        && (!withinTierLimit || lead.withinTierLimit())
        && (products.isEmpty() || products.stream().anyMatch(lead.products()::contains))
        && (countries.isEmpty() || countries.contains(lead.country()));
  }

  private boolean anyAmount() {
    return from == null && upTo == null;
  }

  private boolean comparable(RegistrationCase lead) {
    return lead.amount().filter(it -> it.currency().getCurrencyCode().equals(currency)).isPresent();
  }

  private boolean fitsAmount(RegistrationCase lead) {
    BigDecimal amount = lead.amount().map(Money::amount).orElseThrow();
    return (from == null || amount.compareTo(from) >= 0)
        && (upTo == null || amount.compareTo(upTo) <= 0);
  }
}
