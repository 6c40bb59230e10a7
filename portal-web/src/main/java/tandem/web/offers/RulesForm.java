package tandem.web.offers;

import static tandem.web.programmes.TermsTyped.list;
import static tandem.web.programmes.TermsTyped.names;
import static tandem.web.programmes.TermsTyped.number;
import static tandem.web.programmes.TermsTyped.put;
import static tandem.web.programmes.TermsTyped.tiers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.leads.offers.AssignmentRow;
import tandem.leads.offers.AssignmentTerms;
import tandem.leads.offers.AssignmentView;
import tandem.leads.offers.AssignmentWeights;
import tandem.leads.offers.Reach;
import tandem.leads.offers.TierCapacity;
import tandem.partners.PartnerTier;
import tandem.web.platform.Form;
import tandem.web.platform.Submission;

/** Rules of assignment as a form and back. Lists are typed with commas. */
final class RulesForm {
  static final String ROWS = "rows";
  private static final int MOST_ROWS = 60;
  private static final Pattern TIER_CAPACITY =
      Pattern.compile("rows\\.(\\d+)\\.tier_capacities\\.(\\d+)\\.\\w+");

  private RulesForm() {}

  static Form of(AssignmentView view) {
    AssignmentTerms terms = view.terms();
    Map<String, List<String>> values = new HashMap<>();
    put(values, "version", view.number());
    put(values, "accept_days", terms.acceptDays());
    put(values, "hot_days", terms.hotDays());
    put(values, "reoffer", terms.reoffer() ? "yes" : null);
    put(values, "most_offers", terms.mostOffers());
    AssignmentWeights weights = terms.weights();
    put(values, "weights.territory", weights.territory());
    put(values, "weights.tier", weights.tier());
    put(values, "weights.experience", weights.experience());
    put(values, "weights.room", weights.room());
    put(values, "weights.turn", weights.turn());
    for (int i = 0; i < terms.rows().size(); i++) {
      row(values, at(i, ""), i + 1, terms.rows().get(i));
    }
    return Form.of(values);
  }

  static String at(int row, String field) {
    return ROWS + "." + row + "." + field;
  }

  private static void row(
      Map<String, List<String>> values, String at, int position, AssignmentRow row) {
    put(values, at + "position", position);
    put(values, at + "products", String.join(", ", row.products()));
    put(values, at + "countries", String.join(", ", row.countries()));
    put(values, at + "hot_only", row.hotOnly() ? "yes" : null);
    values.put(at + "tiers", names(row.tiers()));
    put(values, at + "reach", row.reach());
    put(values, at + "capacity", row.capacity());
    row.tierCapacities()
        .forEach(each -> put(values, at + "capacity." + each.tier(), each.capacity()));
  }

  /** Where the form has what a refusal names: capacities stand there by their tier. */
  static String fieldOf(AssignmentTerms terms, String path) {
    Matcher named = TIER_CAPACITY.matcher(path);
    if (!named.matches()) {
      return path;
    }
    int row = Integer.parseInt(named.group(1));
    TierCapacity capacity =
        terms.rows().get(row).tierCapacities().get(Integer.parseInt(named.group(2)));
    return at(row, "capacity." + capacity.tier());
  }

  static AssignmentTerms read(Submission typed) {
    AssignmentTerms usual = AssignmentTerms.USUAL;
    return new AssignmentTerms(
        rows(typed),
        new AssignmentWeights(
            number(typed, "weights.territory", 0),
            number(typed, "weights.tier", 0),
            number(typed, "weights.experience", 0),
            number(typed, "weights.room", 0),
            number(typed, "weights.turn", 0)),
        number(typed, "accept_days", usual.acceptDays()),
        number(typed, "hot_days", usual.hotDays()),
        typed.ticked("reoffer"),
        number(typed, "most_offers", usual.mostOffers()));
  }

  /** In the order that was typed; a row without a reach is none. */
  private static List<AssignmentRow> rows(Submission typed) {
    record Placed(int position, AssignmentRow row) {}
    return IntStream.range(0, Math.min(MOST_ROWS, typed.form().rows(ROWS)))
        .filter(i -> !typed.raw(at(i, "reach")).isEmpty())
        .mapToObj(i -> new Placed(number(typed, at(i, "position"), MOST_ROWS), row(typed, i)))
        .sorted(java.util.Comparator.comparingInt(Placed::position))
        .map(Placed::row)
        .toList();
  }

  private static AssignmentRow row(Submission typed, int i) {
    String capacity = typed.raw(at(i, "capacity"));
    return new AssignmentRow(
        list(typed, at(i, "products"), false),
        list(typed, at(i, "countries"), true),
        typed.ticked(at(i, "hot_only")),
        tiers(typed.all(at(i, "tiers"))),
        typed.choice(at(i, "reach"), Reach.class).orElse(Reach.COUNTRY),
        capacity.isEmpty() ? null : Integer.valueOf(number(typed, at(i, "capacity"), 1)),
        Stream.of(PartnerTier.values())
            .filter(tier -> !typed.raw(at(i, "capacity." + tier)).isEmpty())
            .map(tier -> new TierCapacity(tier, number(typed, at(i, "capacity." + tier), 1)))
            .toList());
  }
}
