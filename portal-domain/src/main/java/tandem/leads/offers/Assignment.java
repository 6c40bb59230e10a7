package tandem.leads.offers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tandem.partners.PartnerTier;

/**
 * Who would get a lead, in order, and why; who would not, and why not. The same input always gives
 * the same order: points, then who waited longer, then the older firm.
 */
final class Assignment {
  private static final int MANY_DEALS = 5;
  private static final int LONG_IDLE = 30;
  private static final int USUAL_CAPACITY = 25;

  /** The lowest first. */
  private static final List<PartnerTier> TIERS = List.of(PartnerTier.values());

  private final AssignmentTerms terms;
  private final LeadCase lead;
  private final AssignmentRow row;

  Assignment(AssignmentTerms terms, LeadCase lead) {
    this.terms = terms;
    this.lead = lead;
    this.row = terms.row(lead.named(), lead.country(), lead.hot());
  }

  /** Those who may get it first, the best of them at the top. */
  List<Candidate> order(List<FirmCase> firms) {
    record Placed(Candidate candidate, int idle) {}
    return firms.stream()
        .map(firm -> new Placed(judge(firm), firm.idleDays().orElse(Integer.MAX_VALUE)))
        .sorted(
            Comparator.comparing((Placed each) -> !each.candidate().eligible())
                .thenComparing(each -> !each.candidate().possible())
                .thenComparingInt(each -> -each.candidate().points())
                .thenComparingInt(each -> -each.idle())
                .thenComparing(each -> each.candidate().firm().value().toString()))
        .map(Placed::candidate)
        .toList();
  }

  private Candidate judge(FirmCase firm) {
    return new Candidate(
        firm.firm(),
        firm.name(),
        firm.country(),
        firm.tier(),
        firm.open(),
        obstacles(firm),
        firm.missing(),
        why(firm));
  }

  private List<Obstacle> obstacles(FirmCase firm) {
    List<Obstacle> found = new ArrayList<>();
    add(found, !firm.active(), Obstacle.FIRM_RESTS);
    add(found, firm.active() && !firm.agreed(), Obstacle.AGREEMENT_DUE);
    add(found, !firm.sells(), Obstacle.NO_SELLER);
    add(found, !firm.missing().isEmpty(), Obstacle.CERTIFICATE);
    add(found, !allows(lead.programmeTiers(), firm.tier()), Obstacle.PROGRAMME);
    add(found, !firm.granted() || !allows(row.tiers(), firm.tier()), Obstacle.TIER);
    add(found, !reaches(firm), Obstacle.REACH);
    boolean full = row.capacityOf(firm.tier()).filter(most -> firm.open() >= most).isPresent();
    add(found, full, Obstacle.CAPACITY);
    add(found, firm.hadIt(), Obstacle.HAD_IT);
    return found;
  }

  private static boolean allows(List<PartnerTier> tiers, PartnerTier tier) {
    return tiers.isEmpty() || tiers.contains(tier);
  }

  private boolean reaches(FirmCase firm) {
    return switch (row.reach()) {
      case ANYWHERE -> true;
      case COUNTRY -> sameCountry(firm);
      case TERRITORY -> sameTerritory(firm);
    };
  }

  private boolean sameCountry(FirmCase firm) {
    return firm.country().equals(lead.country());
  }

  /** A firm may work in several, with commas. */
  private boolean sameTerritory(FirmCase firm) {
    return sameCountry(firm)
        && lead.region().map(Assignment::plain).filter(territories(firm)::contains).isPresent();
  }

  private static List<String> territories(FirmCase firm) {
    return Stream.of(firm.territory().orElse("").split("[,;]"))
        .map(Assignment::plain)
        .filter(place -> !place.isEmpty())
        .toList();
  }

  private static String plain(String place) {
    return place.strip().toLowerCase(Locale.ROOT);
  }

  private List<Why> why(FirmCase firm) {
    AssignmentWeights weights = terms.weights();
    List<Why> why = new ArrayList<>();
    if (sameTerritory(firm)) {
      add(why, Why.Code.TERRITORY, weights.territory(), 1, 1, lead.region().orElse(""));
    }
    int rank = TIERS.indexOf(firm.tier());
    add(why, Why.Code.TIER, weights.tier(), rank, TIERS.size() - 1, firm.tier().name());
    int won = Math.min(firm.won(), MANY_DEALS);
    add(why, Why.Code.EXPERIENCE, weights.experience(), won, MANY_DEALS, "" + firm.won());
    int capacity = row.capacityOf(firm.tier()).orElse(USUAL_CAPACITY);
    int free = Math.max(0, capacity - firm.open());
    add(why, Why.Code.ROOM, weights.room(), free, Math.max(1, capacity), "" + firm.open());
    int idle = Math.min(firm.idleDays().orElse(LONG_IDLE), LONG_IDLE);
    add(why, Why.Code.TURN, weights.turn(), idle, LONG_IDLE, firm.idleDays().stream());
    return why;
  }

  private static void add(
      List<Why> why, Why.Code code, int weight, int parts, int all, String value) {
    add(why, code, weight, parts, all, Stream.of(value));
  }

  /** So many parts of a weight, rounded half up; what weighs nothing is not said. */
  private static void add(
      List<Why> why, Why.Code code, int weight, int parts, int all, Stream<?> values) {
    int points = (2 * weight * parts + all) / (2 * all);
    if (points > 0) {
      why.add(new Why(code, values.map(Object::toString).toList(), points));
    }
  }

  private static void add(List<Obstacle> found, boolean stands, Obstacle obstacle) {
    if (stands) {
      found.add(obstacle);
    }
  }
}
