package tandem.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.access.Actor;
import tandem.deals.DealFacts;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.DealStage;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Time to money of one deal. Refuses {@code not_found} for a deal that is not the reader's. */
@UseCase
@ApplicationScoped
public class DealClocks {
  @PersistenceContext EntityManager em;
  @Inject DealReading deals;
  @Inject Clock clock;

  @OpenToAll("whoever may read the deal, which reading it decides")
  public DealClock of(Actor actor, DealId id) {
    DealFacts deal = deals.find(actor, id).facts();
    Optional<Row> lead =
        Listing.of(
                em,
                "select l.submitted_at, cast(lead_pauses(l.id) as numeric) from deal d join lead l on l.id = d.lead_id")
            .where("d.id = ?", id.value())
            .rows()
            .stream()
            .findFirst();
    Instant begins = lead.flatMap(row -> row.maybeInstant(0)).orElse(deal.openedAt());
    Duration waited =
        lead.map(row -> Duration.ofSeconds(row.decimal(1).longValue())).orElse(Duration.ZERO);
    return clock(deal, begins, waited, waits(id), clock.instant());
  }

  /** While it waited for a day that was named. */
  record Wait(Instant since, Instant until) {
    Duration within(Instant from, Instant to) {
      Instant first = since.isAfter(from) ? since : from;
      Instant last = until.isBefore(to) ? until : to;
      return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
    }
  }

  private List<Wait> waits(DealId id) {
    Instant now = clock.instant();
    return Listing.of(em, "select started_at, ended_at from deal_pause")
        .where("deal_id = ?", id.value())
        .rows()
        .stream()
        .map(row -> new Wait(row.instant(0), row.maybeInstant(1).orElse(now)))
        .toList();
  }

  /**
   * What is open still counts until now; waiting, and a stay in LOST or WON that was left again, is
   * a pause.
   */
  static DealClock clock(
      DealFacts deal, Instant begins, Duration waited, List<Wait> waits, Instant now) {
    Map<DealStage, Duration> stays = new EnumMap<>(DealStage.class);
    Duration pauses = waited;
    List<DealFacts.Move> moves = deal.moves();
    for (int i = 0; i < moves.size(); i++) {
      DealFacts.Move move = moves.get(i);
      boolean last = i + 1 == moves.size();
      Instant until = last ? now : moves.get(i + 1).at();
      Duration stay = Duration.between(move.at(), until);
      if (move.to().isOpen()) {
        Duration waiting =
            waits.stream()
                .map(wait -> wait.within(move.at(), until))
                .reduce(Duration.ZERO, Duration::plus);
        pauses = pauses.plus(waiting);
        stays.merge(move.to(), stay.minus(waiting), Duration::plus);
      } else if (!last) {
        pauses = pauses.plus(stay);
      }
    }
    Duration presale = Duration.between(begins, deal.openedAt()).minus(waited);
    return new DealClock(
        begins,
        deal.closedAt().filter(at -> deal.stage() == DealStage.WON),
        presale.isNegative() ? Duration.ZERO : presale,
        pauses,
        stays.entrySet().stream()
            .map(each -> new DealClock.Stay(each.getKey(), each.getValue()))
            .toList());
  }
}
