package tandem.deals.parties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import tandem.deals.DealId;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.UseCase;
import tandem.platform.outbox.Robot;

/**
 * What becomes of invitations by themselves: they end when their time is over, and when the deal
 * does. Each in a transaction of its own, which holds the row and looks again: an answer that came
 * first stands. Harmless to run twice.
 */
@UseCase
@ApplicationScoped
class PartyCare {
  static final Robot ROBOT = new Robot("Tandem");
  static final int AT_ONCE = 100;
  private static final String JOB = "a job of the system's own";

  @Inject PartyBook book;
  @Inject Events events;
  @Inject Clock clock;

  @OpenToAll(JOB)
  List<PartyId> over(Caller robot) {
    return book.over(clock.instant(), AT_ONCE);
  }

  @OpenToAll(JOB)
  void expire(Caller robot, PartyId id) {
    Instant now = clock.instant();
    DealParty party = book.hold(id);
    if (party.overAt(now)) {
      events.publish(robot, party.expire(robot, now));
    }
  }

  /** Nobody is asked to a deal that is closed. */
  @OpenToAll(JOB)
  void closed(Caller robot, DealId deal) {
    for (PartyId id : book.waiting(deal)) {
      DealParty party = book.hold(id);
      if (party.state() == PartyState.PENDING) {
        events.publish(robot, party.withdraw(null, robot, clock.instant()));
      }
    }
  }

  /** A firm that is no partner any more takes part in nothing. */
  @OpenToAll(JOB)
  void gone(Caller robot, PartnerId firm) {
    for (PartyId id : book.open(firm)) {
      DealParty party = book.hold(id);
      Instant now = clock.instant();
      if (party.state() == PartyState.PENDING) {
        events.publish(robot, party.withdraw(null, robot, now));
      } else if (party.state() == PartyState.ACCEPTED) {
        events.publish(robot, party.remove(null, robot, now));
      }
    }
  }

  /** Tells the deal's own side who came or went: their rows are not the other firm's to write. */
  @OpenToAll(JOB)
  void tell(Caller robot, PartyId id, PartyState state, Instant at) {
    DealParty party = book.hold(id);
    events.publish(
        robot,
        new DealJoined(
            party.deal(),
            book.ownerOf(party.deal()).orElse(null),
            id,
            book.nameOf(party.partner()).orElse(""),
            party.role(),
            state,
            at));
  }
}
