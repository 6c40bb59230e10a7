package tandem.stack.demo;

import java.time.Instant;
import java.util.UUID;
import tandem.leads.LeadId;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** What a lead's deal, notices and events need to know of it. */
record DemoLead(
    UUID uuid, Firm firm, Person owner, Buyer buyer, Order order, String need, Instant createdAt) {

  LeadId id() {
    return new LeadId(uuid);
  }

  PartnerId partner() {
    return firm.id();
  }

  PersonId ownerId() {
    return new PersonId(owner.id());
  }
}
