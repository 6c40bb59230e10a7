package tandem.leads.offers;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tandem.partners.PartnerTier;
import tandem.platform.Problems;

/** What rules of assignment may say: every number has bounds, every name is known. */
final class AssignmentCheck {
  static final int MOST_ROWS = 50;
  private static final int MOST_NAMED = 100;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Problems problems;
  private final Set<String> products;

  /**
   * @param products codes and categories that there are
   */
  AssignmentCheck(Problems problems, Set<String> products) {
    this.problems = problems;
    this.products = Set.copyOf(products);
  }

  void check(AssignmentTerms terms) {
    number("accept_days", terms.acceptDays(), 1, 30);
    number("hot_days", terms.hotDays(), 1, 10);
    number("most_offers", terms.mostOffers(), 1, 20);
    AssignmentWeights weights = terms.weights();
    number("weights.territory", weights.territory(), 0, 100);
    number("weights.tier", weights.tier(), 0, 100);
    number("weights.experience", weights.experience(), 0, 100);
    number("weights.room", weights.room(), 0, 100);
    number("weights.turn", weights.turn(), 0, 100);
    if (terms.rows().size() > MOST_ROWS) {
      problems.add("rows", "too_many", "at most " + MOST_ROWS);
    }
    for (int i = 0; i < terms.rows().size(); i++) {
      row("rows." + i, terms.rows().get(i));
    }
  }

  private void row(String at, AssignmentRow row) {
    if (row.capacity() != null) {
      number(at + ".capacity", row.capacity(), 1, 1000);
    }
    Set<PartnerTier> said = EnumSet.noneOf(PartnerTier.class);
    for (int i = 0; i < row.tierCapacities().size(); i++) {
      TierCapacity each = row.tierCapacities().get(i);
      String where = at + ".tier_capacities." + i;
      number(where + ".capacity", each.capacity(), 1, 1000);
      if (!said.add(each.tier())) {
        problems.add(where + ".tier", "duplicate", "each tier once");
      }
    }
    many(at + ".products", row.products());
    row.products().stream()
        .filter(name -> !products.contains(name))
        .findFirst()
        .ifPresent(name ->
            problems.add(
                at + ".products", "unknown_product", "no product code or category: " + name));
    many(at + ".countries", row.countries());
    if (!COUNTRIES.containsAll(row.countries())) {
      problems.add(at + ".countries", "country", "ISO 3166-1 codes of two letters");
    }
  }

  private void number(String at, int number, int least, int most) {
    if (number < least || number > most) {
      problems.add(at, "range", "between " + least + " and " + most);
    }
  }

  private void many(String at, List<String> named) {
    if (named.size() > MOST_NAMED) {
      problems.add(at, "too_many", "at most " + MOST_NAMED);
    }
  }
}
