package tandem.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tandem.access.Actor;
import tandem.conversations.NoticeBoard;
import tandem.deals.DealTalk;
import tandem.leads.LeadLists;
import tandem.leads.LeadStage;
import tandem.partners.applications.ApplicationDesk;
import tandem.web.platform.Counts;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Viewer;

/** What waits: for dealers leads with a question, for the company its queue; notices for both. */
@RequestScoped
public class WaitingCounts implements Counts {
  private static final int MOST_COUNTED = 9_999;

  @Inject CurrentActor me;
  @Inject LeadLists leads;
  @Inject NoticeBoard notices;
  @Inject DealTalk talk;
  @Inject ApplicationDesk applications;

  @Override
  public Map<String, Long> of(Viewer viewer) {
    Actor actor = me.actor();
    Map<String, Long> waiting = new HashMap<>();
    waiting.put("notices", notices.unread(actor));
    if (viewer.readsLeads()) {
      if (viewer.partner()) {
        waiting.put(
            "leads",
            leads
                .counts(actor, Set.of(LeadStage.INFO_REQUESTED))
                .getOrDefault(LeadStage.INFO_REQUESTED, 0L));
      } else {
        waiting.put("queue", (long) leads.waiting(actor, MOST_COUNTED));
      }
    }
    if (viewer.company() ? viewer.readsLeads() : viewer.readsDeals()) {
      waiting.put("deals", (long) talk.unreadDeals(actor));
    }
    if (viewer.has("channel_manager")) {
      waiting.put("applications", (long) applications.waiting(actor));
    }
    return waiting;
  }
}
