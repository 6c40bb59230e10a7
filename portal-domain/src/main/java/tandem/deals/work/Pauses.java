package tandem.deals.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.deals.DealLost;
import tandem.deals.DealMoved;
import tandem.deals.DealWon;
import tandem.platform.Events;
import tandem.platform.PartnerId;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Listing;

/** Ends pauses; whoever moves or closes a deal has gone on with it. */
@ApplicationScoped
class Pauses {
  private static final Robot TANDEM = new Robot("Tandem");

  @PersistenceContext EntityManager em;
  @Inject Events events;

  void moved(@Observes DealMoved event) {
    goOn(event.deal(), event.partner(), event.at());
  }

  void won(@Observes DealWon event) {
    goOn(event.deal(), event.partner(), event.at());
  }

  void lost(@Observes DealLost event) {
    goOn(event.deal(), event.partner(), event.at());
  }

  private void goOn(DealId deal, @Nullable PartnerId partner, Instant now) {
    end(deal, partner, false, now).ifPresent(event -> events.publish(TANDEM, event));
  }

  /** Empty when it did not wait. */
  Optional<DealResumed> end(DealId deal, @Nullable PartnerId partner, boolean woken, Instant now) {
    return Listing.query(
            em,
            "update deal_pause set ended_at = greatest(cast(?1 as timestamptz), started_at), woken = ?2 where deal_id = ?3 and ended_at is null"
                + " returning cast(extract(epoch from ended_at - started_at) as bigint), woken",
            Timestamp.from(now),
            woken,
            deal.value())
        .stream()
        .findFirst()
        .map(row -> new DealResumed(deal, partner, woken, row.number(0), now));
  }
}
