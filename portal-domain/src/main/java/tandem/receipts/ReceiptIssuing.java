package tandem.receipts;

import static jakarta.interceptor.Interceptor.Priority.LIBRARY_BEFORE;
import static java.util.Map.entry;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import tandem.leads.LeadApproved;
import tandem.leads.LeadClosed;
import tandem.leads.LeadConverted;
import tandem.leads.LeadCorrected;
import tandem.leads.LeadExpired;
import tandem.leads.LeadExtended;
import tandem.leads.LeadId;
import tandem.leads.LeadInfoRequested;
import tandem.leads.LeadRejected;
import tandem.leads.LeadRequestRefused;
import tandem.leads.LeadRequested;
import tandem.leads.LeadStepApproved;
import tandem.leads.LeadSubmitted;
import tandem.leads.LeadWithdrawn;
import tandem.platform.DomainEvent;
import tandem.receipts.ReceiptRecord.About;

/**
 * Issues a receipt for every submission, request, decision and end of a lead, in the transaction of
 * what it tells: one is there if and only if the other is. What it tells is read at once, before
 * anybody else reacts; its place in the chain it takes at the end ({@link ReceiptsAtEnd}).
 */
@ApplicationScoped
class ReceiptIssuing {
  /** What is worth a receipt, and what belongs to it. */
  private static final Map<Class<? extends DomainEvent>, About> WORTH_ONE =
      Map.ofEntries(
          entry(LeadSubmitted.class, About.LEAD),
          entry(LeadWithdrawn.class, About.LEAD),
          entry(LeadExpired.class, About.LEAD),
          entry(LeadConverted.class, About.LEAD),
          entry(LeadRequested.class, About.REQUEST),
          entry(LeadInfoRequested.class, About.DECISION),
          entry(LeadStepApproved.class, About.DECISION),
          entry(LeadApproved.class, About.DECISION),
          entry(LeadRejected.class, About.DECISION),
          entry(LeadExtended.class, About.DECISION),
          entry(LeadCorrected.class, About.DECISION),
          entry(LeadRequestRefused.class, About.DECISION),
          entry(LeadClosed.class, About.DECISION));

  @Inject ReceiptRecord records;
  @Inject ReceiptsAtEnd end;

  void on(@Observes @Priority(LIBRARY_BEFORE) DomainEvent event) {
    About about = WORTH_ONE.get(event.getClass());
    if (about != null) {
      LeadId lead = LeadId.parse(event.objectId());
      end.add(
          new DueReceipt(
              event.ownedBy().orElseThrow(), lead, event.eventName(), records.of(lead, about)));
    }
  }
}
