package tandem.deals;

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

/** A leaver's deals. */
@ApplicationScoped
class DealBelongings implements Belongings {
  @Inject Deals deals;
  @Inject Events events;
  @Inject Clock clock;

  @Override
  public int order() {
    return 2;
  }

  @Override
  public List<HandedOver> handOver(Caller caller, Member from, Member to) {
    List<HandedOver> told = new ArrayList<>();
    for (DealId id : deals.ownedBy(from.firm(), from.id())) {
      Deal deal = deals.get(id);
      if (deal.stage().isOpen()) {
        events.publish(caller, deal.reassign(to.id(), to.name(), clock.instant()));
        told.add(HandedOver.moved("deal", id.text(), deal.title()));
      } else {
        told.add(HandedOver.closed("deal", id.text(), deal.title()));
      }
    }
    return told;
  }
}
