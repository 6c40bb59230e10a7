package tandem.leads.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tandem.access.Actor;
import tandem.partners.PartnerTier;
import tandem.partners.tiers.TierTerms;
import tandem.partners.tiers.Tiers;
import tandem.platform.Money;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Replays the leads of the last year under a version, and writes nothing. Tiers and their limits
 * are those of today. Leads that the reader does not see are not in it.
 */
@UseCase
@ApplicationScoped
public class ProgrammeReplay {
  private static final Duration BACK = Duration.ofDays(365);

  @PersistenceContext EntityManager em;
  @Inject ProgrammePolicy policy;
  @Inject ProgrammeBook book;
  @Inject Tiers tiers;
  @Inject Clock clock;

  /** Refuses {@code not_found}, {@code role_required}. */
  public Replay of(Actor actor, ProgrammeId id, int number) {
    policy.mayReplay(actor);
    ProgrammeTerms wanted = book.version(id, number).terms();
    ProgrammeTerms present =
        book.current(id)
            .or(() -> book.current(ProgrammeId.STANDARD))
            .map(ProgrammeView::terms)
            .orElse(ProgrammeTerms.USUAL);
    List<TierTerms> granted = tiers.granted(actor);
    Map<Turn, Integer> counts = new LinkedHashMap<>();
    List<Replay.Difference> differences = new ArrayList<>();
    List<Row> rows = past();
    int changed = 0;
    for (Row row : rows) {
      Past lead = past(row, granted);
      Turn turn = new Turn(way(present, lead), way(wanted, lead));
      if (!turn.was().equals(turn.wouldBe())) {
        changed++;
        counts.merge(turn, 1, Integer::sum);
        if (differences.size() < Replay.MOST_SHOWN) {
          differences.add(difference(row, turn));
        }
      }
    }
    return new Replay(rows.size(), changed, counted(counts), differences);
  }

  private record Turn(Replay.Way was, Replay.Way wouldBe) {}

  /** One lead of the past, with code and category of each product. */
  private record Past(RegistrationCase lead, List<Set<String>> lines) {}

  private List<Row> past() {
    return Listing.of(
            em,
            "select l.id, coalesce(l.customer_name, l.tax_number, ''), p.name, p.tier, l.amount, l.currency, coalesce(l.country, ''), l.submitted_at,"
                + " (select array_agg(x.code || chr(9) || x.category) from lead_line n join product x on x.id = n.product_id where n.lead_id = l.id)"
                + " from lead l join partner p on p.id = l.partner_id")
        .where("l.submitted_at >= ?", clock.instant().minus(BACK))
        .orderedBy("l.submitted_at desc, l.id limit " + Replay.MOST);
  }

  private static Past past(Row row, List<TierTerms> granted) {
    PartnerTier tier = PartnerTier.valueOf(row.text(3));
    Optional<Money> amount = row.maybeMoney(4);
    List<Set<String>> lines =
        row.texts(8).stream().map(line -> Set.copyOf(List.of(line.split("\t", 2)))).toList();
    Set<String> products = new java.util.HashSet<>();
    lines.forEach(products::addAll);
    boolean within =
        granted.stream()
            .filter(each -> each.tier() == tier)
            .anyMatch(each -> amount.filter(each::approvesAtOnce).isPresent());
    return new Past(new RegistrationCase(tier, within, amount, products, row.text(6)), lines);
  }

  private static Replay.Way way(ProgrammeTerms terms, Past past) {
    try {
      terms.eligibility().require(past.lead().tier(), past.lines(), past.lead().country());
    } catch (Refusal.Unprocessable refused) {
      return new Replay.Way(0, Optional.of(refused.code()));
    }
    return new Replay.Way(terms.verdict(past.lead()).people(), Optional.empty());
  }

  private static Replay.Difference difference(Row row, Turn turn) {
    return new Replay.Difference(
        row.uuid(0),
        row.text(1),
        row.text(2),
        row.maybeMoney(4),
        row.instant(7),
        turn.was(),
        turn.wouldBe());
  }

  private static List<Replay.Count> counted(Map<Turn, Integer> counts) {
    return counts.entrySet().stream()
        .map(
            each -> new Replay.Count(each.getKey().was(), each.getKey().wouldBe(), each.getValue()))
        .sorted(Comparator.comparingInt(Replay.Count::leads).reversed())
        .toList();
  }
}
