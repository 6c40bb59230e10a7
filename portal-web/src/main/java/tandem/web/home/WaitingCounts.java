package tandem.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import tandem.access.Actor;
import tandem.conversations.NoticeBoard;
import tandem.leads.LeadLists;
import tandem.leads.LeadStage;
import tandem.web.platform.Counts;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Viewer;

/** What waits: for dealers leads with a question, for the company its queue; notices for both. */
@RequestScoped
public class WaitingCounts implements Counts {
  @Inject CurrentActor me;
  @Inject LeadLists leads;
  @Inject NoticeBoard notices;

  @Override
  public Map<String, Long> of(Viewer viewer) {
    Actor actor = me.actor();
    Map<String, Long> waiting = new HashMap<>();
    waiting.put("notices", notices.unread(actor));
    if (viewer.readsLeads()) {
      Map<LeadStage, Long> counts = leads.counts(actor);
      waiting.put("leads", viewer.partner() ? count(counts, LeadStage.INFO_REQUESTED) : 0);
      waiting.put("queue", count(counts, LeadStage.SUBMITTED) + count(counts, LeadStage.IN_REVIEW));
    }
    return waiting;
  }

  private static long count(Map<LeadStage, Long> counts, LeadStage stage) {
    return counts.getOrDefault(stage, 0L);
  }
}
