package tandem.deals.parties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.deals.DealCompanyView;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.DealView;
import tandem.platform.Events;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/**
 * How far a deal is open to other firms. Refusals: {@code not_found}, {@code role_required}, {@code
 * transition_not_allowed} (the deal is closed, or it is open so far already; there is no way down).
 */
@UseCase
@ApplicationScoped
public class DealSharing {
  @Inject PartyPolicy policy;
  @Inject PartyBook book;
  @Inject DealReading deals;
  @Inject Events events;
  @Inject Clock clock;

  public SharingView of(Actor actor, DealId id) {
    DealView deal = deals.find(actor, id);
    SharingLevel level = book.level(id);
    boolean may = policy.shares(actor, deal) && deal.facts().closedAt().isEmpty();
    return new SharingView(
        level,
        may
            ? List.of(SharingLevel.values()).stream().filter(each -> each.above(level)).toList()
            : List.of());
  }

  /** Refuses whoever may not open it, before anything is said of what they typed. */
  public void admit(Actor actor, DealId id) {
    policy.mayShare(actor, deals.find(actor, id));
  }

  /** Opens it further, with the words that they agreed to kept. */
  public void raise(Actor actor, DealId id, SharingLevel to, String locale) {
    DealView deal = deals.find(actor, id);
    policy.mayShare(actor, deal);
    book.holdDeal(id);
    SharingLevel now = book.level(id);
    if (!to.above(now)) {
      throw new Refusal.Conflict(
          "transition_not_allowed",
          "The deal is open as far as " + now,
          of(actor, id).next().stream().map(Enum::name).toList());
    }
    PartnerId firm = firmOf(actor, deal);
    Instant at = clock.instant();
    book.raise(id, firm, to, to.consent(locale), actor, at);
    events.publish(actor, new DealShared(id, firm, to, at));
  }

  private static @Nullable PartnerId firmOf(Actor actor, DealView deal) {
    return deal instanceof DealCompanyView inside
        ? inside.partner().orElse(null)
        : actor.partner().orElse(null);
  }
}
