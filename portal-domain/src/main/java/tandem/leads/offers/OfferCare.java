package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.customers.CustomerId;
import tandem.leads.LeadId;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;

/**
 * What becomes of offers by themselves: they end when their time is over, their firm is reminded
 * before, and what nobody took goes on to the next firm. Each in a transaction of its own, which
 * holds the offer and looks again: an answer that came first stands. Harmless to run twice.
 */
@UseCase
@ApplicationScoped
class OfferCare {
  static final int AT_ONCE = 100;
  private static final String JOB = "a job of the system's own";

  @Inject OfferBook book;
  @Inject OfferMaking making;
  @Inject OfferKeeping keeping;
  @Inject Events events;
  @Inject Clock clock;

  @OpenToAll(JOB)
  List<OfferId> over(Caller robot) {
    return book.over(clock.instant(), AT_ONCE);
  }

  /** Ends it, if nobody was faster. */
  @OpenToAll(JOB)
  void end(Caller robot, OfferId id) {
    Instant now = clock.instant();
    Offer offer = book.hold(id);
    if (!offer.open()) {
      return;
    }
    if (offer.overAt(now)) {
      events.publish(robot, offer.expire(robot, now));
    } else if (!book.firmActs(offer)) {
      events.publish(robot, offer.recall(RecallReason.FIRM_RESTS, null, robot, now));
    } else {
      return;
    }
    keeping.freed(robot, offer.companyLead(), true);
  }

  @OpenToAll(JOB)
  List<OfferId> quiet(Caller robot) {
    return book.quiet(clock.instant(), AT_ONCE);
  }

  @OpenToAll(JOB)
  void remind(Caller robot, OfferId id) {
    Instant now = clock.instant();
    Offer offer = book.hold(id);
    if (offer.remindsAt(now)) {
      book.reminded(id);
      events.publish(robot, offer.reminder(now));
    }
  }

  @OpenToAll(JOB)
  List<CompanyLeadId> seeking(Caller robot) {
    return book.seeking(AT_ONCE);
  }

  /** Offers it to the next firm by the rules; tells who entered it when there is none. */
  @OpenToAll(JOB)
  void next(Caller robot, CompanyLeadId id) {
    CompanyLead lead = book.hold(id);
    if (!lead.seeking()) {
      return;
    }
    CustomerId customer = making.customerOf(lead);
    Optional<Candidate> firm =
        making.taken(lead, customer).isPresent()
            ? Optional.empty()
            : making.candidates(lead).stream().filter(Candidate::eligible).findFirst();
    if (firm.isPresent()) {
      Offer unused = making.make(robot, lead, customer, firm.get(), false, true);
    } else {
      events.publish(robot, lead.unplaced(clock.instant()));
    }
  }

  /** The customer became a firm's: what is offered of it cannot be accepted any more. */
  @OpenToAll(JOB)
  void taken(Caller robot, LeadId lead) {
    for (OfferId id : book.openOn(lead)) {
      Offer offer = book.hold(id);
      if (offer.open()) {
        events.publish(
            robot, offer.recall(RecallReason.NOT_AVAILABLE, null, robot, clock.instant()));
        keeping.freed(robot, offer.companyLead(), false);
      }
    }
  }
}
