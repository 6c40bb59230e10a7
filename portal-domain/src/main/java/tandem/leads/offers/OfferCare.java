package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.customers.CustomerId;
import tandem.leads.LeadId;
import tandem.leads.LeadPlacing;
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
  @Inject LeadPlacing placing;
  @Inject OfferEvidence evidence;
  @Inject Events events;
  @Inject Clock clock;

  @OpenToAll(JOB)
  List<Turn> over(Caller robot, Turn last) {
    return book.over(clock.instant(), last, AT_ONCE);
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
  List<Turn> quiet(Caller robot, Turn last) {
    return book.quiet(clock.instant(), last, AT_ONCE);
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
  List<Turn> seeking(Caller robot, Turn last) {
    return book.seeking(last, AT_ONCE);
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
        placing.takeable(robot, lead.form())
                && making.revealing(lead, customer).list().isEmpty()
                && making.taken(lead, customer).isEmpty()
                && evidence.of(lead, customer).confirmed()
            ? making.candidates(lead).stream()
                .filter(Candidate::eligible)
                .filter(each -> lead.decidedFor(making.people(lead, each)))
                .findFirst()
            : Optional.empty();
    if (firm.isPresent()) {
      Offer unused = making.make(robot, lead, customer, firm.get(), false, true);
    } else {
      events.publish(robot, lead.unplaced(clock.instant()));
    }
  }

  @OpenToAll(JOB)
  List<Turn> heldByOthers(Caller robot, Turn last) {
    return book.heldByOthers(last, AT_ONCE);
  }

  @OpenToAll(JOB)
  List<Turn> ofClosedProgrammes(Caller robot, Turn last) {
    return book.ofClosedProgrammes(last, AT_ONCE);
  }

  @OpenToAll(JOB)
  List<Turn> open(Caller robot, Turn last) {
    return book.open(last, AT_ONCE);
  }

  /**
   * Takes back what its firm could not accept any more: the customer became somebody else's, by a
   * decision, a correction, a merge or a deal; its programme ended; it was struck off.
   */
  @OpenToAll(JOB)
  void withdraw(Caller robot, OfferId id) {
    Offer offer = book.hold(id);
    if (offer.open()
        && (book.heldByOthers(offer)
            || !placing.takeable(robot, book.get(offer.companyLead()).form()))) {
      events.publish(robot, offer.recall(RecallReason.NOT_AVAILABLE, null, robot, clock.instant()));
      keeping.freed(robot, offer.companyLead(), false);
    }
  }

  /** The firm has it no more: it is the company's to give again. */
  @OpenToAll(JOB)
  void returned(Caller robot, LeadId lead) {
    book.offeredAs(lead)
        .map(book::hold)
        .filter(CompanyLead::placed)
        .ifPresent(placed -> events.publish(robot, placed.returned(clock.instant())));
  }

  /**
   * Its protection is over, or its deal was lost: the company's again once both are, as long as a
   * deal is open the firm has the customer.
   */
  @OpenToAll(JOB)
  void ranOut(Caller robot, LeadId lead) {
    if (book.cameToNothing(lead)) {
      returned(robot, lead);
    }
  }
}
