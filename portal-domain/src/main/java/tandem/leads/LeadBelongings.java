package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import tandem.access.team.Belongings;
import tandem.access.team.HandedOver;
import tandem.access.team.Member;
import tandem.platform.Caller;
import tandem.platform.Events;

/** A leaver's leads. */
@ApplicationScoped
class LeadBelongings implements Belongings {
  @Inject Leads leads;
  @Inject Events events;
  @Inject Clock clock;

  @Override
  public int order() {
    return 1;
  }

  @Override
  public List<HandedOver> handOver(Caller caller, Member from, Member to) {
    List<HandedOver> told = new ArrayList<>();
    for (LeadId id : leads.ownedBy(from.firm(), from.id())) {
      Lead lead = leads.get(id);
      if (lead.open()) {
        events.publish(caller, lead.reassign(to.id(), to.name(), clock.instant()));
        told.add(HandedOver.moved("lead", id.text(), lead.title()));
      } else {
        told.add(HandedOver.closed("lead", id.text(), lead.title()));
      }
    }
    return told;
  }
}
