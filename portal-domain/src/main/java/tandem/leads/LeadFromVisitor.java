package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.UseCase;

/** Keeps what somebody outside left for a firm, as a draft of one of its sellers. */
@UseCase
@ApplicationScoped
public class LeadFromVisitor {
  @Inject Leads leads;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  @OpenToAll("whoever calls knows by an address for which firm it is; a draft binds nobody")
  public LeadId keep(
      Caller visitor, PartnerId firm, PersonId owner, String ownerName, LeadForm form) {
    LeadRules.ofDraft(form).refuse();
    Lead lead = Lead.draft(new LeadId(ids.next()), firm, owner, ownerName, form, clock.instant());
    leads.add(lead);
    events.publish(visitor, lead.drafted());
    return lead.id();
  }
}
