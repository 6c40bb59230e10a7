package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.access.PartnerUser;
import tandem.customers.CustomerId;
import tandem.leads.LeadId;
import tandem.leads.LeadPlacing;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;

/**
 * What the end of an offer means for the company's lead. Done with the system's own sight, because
 * a firm that answers does not see it; within the transaction of the answer.
 */
@UseCase
@ApplicationScoped
class OfferKeeping {
  @Inject OfferBook book;
  @Inject AssignmentBook rules;
  @Inject LeadPlacing placing;
  @Inject Events events;
  @Inject Clock clock;

  /** Another lead of the company's, whoever entered it, that offers the same to a firm already. */
  @OpenToAll("its callers ask the policy")
  Optional<String> offeredBeside(
      Caller robot, CompanyLeadId id, CustomerId customer, List<UUID> products) {
    return book.offeredBeside(id, customer, products).map(CompanyLeadId::text);
  }

  /** The firm gets it, with all that the company knows. */
  @OpenToAll("its callers ask the policy")
  LeadId place(Caller robot, CompanyLeadId id, PartnerUser dealer) {
    CompanyLead lead = book.hold(id);
    lead.placed(clock.instant());
    return placing.place(robot, dealer, lead.form(), lead.consent());
  }

  /** Nobody has it. Whoever entered it is told, unless the next firm is looked for by itself. */
  @OpenToAll("its callers ask the policy")
  void freed(Caller robot, CompanyLeadId id, boolean onwards) {
    CompanyLead lead = book.hold(id);
    lead.freed(onwards ? rules.now().terms().mostOffers() : 0, clock.instant());
    if (!lead.seeking()) {
      events.publish(robot, lead.unplaced(clock.instant()));
    }
  }

  /** The company took it back itself, and knows. */
  @OpenToAll("its callers ask the policy")
  void takenBack(Caller robot, CompanyLeadId id, boolean onwards) {
    book.hold(id).freed(onwards ? rules.now().terms().mostOffers() : 0, clock.instant());
  }
}
