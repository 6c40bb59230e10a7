package tandem.partners.tiers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.partners.PartnerTier;
import tandem.partners.tiers.TierCriterion.Kind;
import tandem.platform.persistence.Listing;

/** Measures firms against the criteria of the tiers: set-based, one statement for any number. */
@ApplicationScoped
class TierMeasures {
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Duration QUARTER = Duration.ofDays(90);
  private static final String MEASURES =
      """
      select d.partner_id, 'WON_AMOUNT', d.currency, sum(d.amount) from deal d
        where d.stage = 'WON' and d.closed_at >= ?1 and d.partner_id is not null group by 1, 3
      union all
      select d.partner_id, 'WON_DEALS', '', count(*) from deal d
        where d.stage = 'WON' and d.closed_at >= ?1 and d.partner_id is not null group by 1
      union all
      select p.partner_id, 'PEOPLE', '', count(*) from person p
        where p.seen_at >= ?2 and p.partner_id is not null and not 'partner_system' = any(p.roles) group by 1
      """;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  private record Measure(Kind kind, String currency) {}

  private record Wanted(PartnerTier tier, Measure measure, BigDecimal threshold) {}

  /** Towards each tier above the lowest, in their order, for every firm that has done anything. */
  Map<UUID, List<TierProgress>> ofAll() {
    return measured(Optional.empty());
  }

  List<TierProgress> of(UUID firm) {
    return measured(Optional.of(firm)).getOrDefault(firm, nothing());
  }

  /** Of a firm that has done nothing yet. */
  List<TierProgress> nothing() {
    return progress(wanted(), Map.of());
  }

  private Map<UUID, List<TierProgress>> measured(Optional<UUID> only) {
    Instant now = clock.instant();
    List<?> rows =
        em.createNativeQuery(
                "select measured.* from ("
                    + MEASURES
                    + ") as measured (firm, kind, currency, reached) where ?3 = '' or cast(firm as text) = ?3",
                Object[].class)
            .setParameter(1, Timestamp.from(now.minus(YEAR)))
            .setParameter(2, Timestamp.from(now.minus(QUARTER)))
            .setParameter(3, only.map(UUID::toString).orElse(""))
            .getResultList();
    Map<UUID, Map<Measure, BigDecimal>> reached = new HashMap<>();
    for (Object row : rows) {
      Object[] cells = (Object[]) row;
      reached
          .computeIfAbsent((UUID) cells[0], firm -> new HashMap<>())
          .put(
              new Measure(Kind.valueOf(cells[1].toString()), cells[2].toString().strip()),
              new BigDecimal(cells[3].toString()));
    }
    List<Wanted> wanted = wanted();
    Map<UUID, List<TierProgress>> progress = new HashMap<>();
    reached.forEach((firm, measures) -> progress.put(firm, progress(wanted, measures)));
    return progress;
  }

  private List<Wanted> wanted() {
    return Listing.of(em, "select tier, kind, currency, threshold from tier_criterion")
        .orderedBy("tier, kind, currency")
        .stream()
        .map(row ->
            new Wanted(
                PartnerTier.valueOf(row.text(0)),
                new Measure(Kind.valueOf(row.text(1)), row.text(2).strip()),
                row.decimal(3)))
        .toList();
  }

  private static List<TierProgress> progress(
      List<Wanted> wanted, Map<Measure, BigDecimal> reached) {
    return Stream.of(PartnerTier.values())
        .filter(tier -> wanted.stream().anyMatch(want -> want.tier() == tier))
        .map(tier -> new TierProgress(tier, criteria(tier, wanted, reached)))
        .toList();
  }

  private static List<TierCriterion> criteria(
      PartnerTier tier, List<Wanted> wanted, Map<Measure, BigDecimal> reached) {
    Map<Kind, TierCriterion> best = new EnumMap<>(Kind.class);
    for (Wanted want : wanted) {
      if (want.tier() == tier) {
        TierCriterion criterion =
            new TierCriterion(
                want.measure().kind(),
                Optional.of(want.measure().currency()).filter(code -> !code.isEmpty()),
                want.threshold(),
                reached.getOrDefault(want.measure(), BigDecimal.ZERO));
        best.merge(
            criterion.kind(),
            criterion,
            (one, other) ->
                Comparator.comparingInt(TierCriterion::percent).compare(one, other) >= 0
                    ? one
                    : other);
      }
    }
    return new ArrayList<>(best.values());
  }
}
