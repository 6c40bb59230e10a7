package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import tandem.access.Actor;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** How offers fare, for the company; of the firms within the reader's reach. */
@UseCase
@ApplicationScoped
public class OfferStatistics {
  private static final String FIGURES =
      "select count(*), count(*) filter (where state = 'OFFERED'), count(*) filter (where state = 'ACCEPTED'),"
          + " count(*) filter (where state = 'DECLINED'), count(*) filter (where state = 'EXPIRED'),"
          + " count(*) filter (where state = 'RECALLED'),"
          + " cast(percentile_cont(0.5) within group (order by extract(epoch from ended_at - offered_at))"
          + " filter (where state in ('ACCEPTED', 'DECLINED')) as bigint) from lead_offer";

  @PersistenceContext EntityManager em;
  @Inject OfferPolicy policy;
  @Inject Clock clock;

  public OfferFigures figures(Actor actor) {
    policy.mayRead(actor);
    Instant since = clock.instant().minus(Duration.ofDays(OfferFigures.DAYS));
    Row row = Listing.of(em, FIGURES).where("offered_at >= ?", since).rows().getFirst();
    Map<DeclineReason, Long> declined = new EnumMap<>(DeclineReason.class);
    Listing.of(em, "select reason, count(*) from lead_offer")
        .where("offered_at >= ?", since)
        .where("state = 'DECLINED'")
        .grouped("reason")
        .forEach(each -> declined.put(DeclineReason.valueOf(each.text(0)), each.number(1)));
    return new OfferFigures(
        row.number(0),
        row.number(1),
        row.number(2),
        row.number(3),
        row.number(4),
        row.number(5),
        row.isNull(6)
            ? java.util.Optional.empty()
            : java.util.Optional.of(Duration.ofSeconds(row.number(6))),
        declined);
  }
}
