package tandem.receipts;

import static jakarta.interceptor.Interceptor.Priority.LIBRARY_BEFORE;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import tandem.leads.LeadApproved;
import tandem.leads.LeadCorrected;
import tandem.leads.LeadExpired;
import tandem.leads.LeadExtended;
import tandem.leads.LeadId;
import tandem.leads.LeadInfoRequested;
import tandem.leads.LeadRejected;
import tandem.leads.LeadRequestRefused;
import tandem.leads.LeadRequested;
import tandem.leads.LeadSubmitted;
import tandem.leads.LeadWithdrawn;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.Sha256;
import tandem.receipts.ReceiptRecord.About;

/**
 * Issues a receipt for every submission, request, decision and end of protection, in the
 * transaction of what it tells and before anybody else reacts: one is there if and only if the
 * other is.
 */
@ApplicationScoped
class ReceiptIssuing {
  @Inject ReceiptBook book;
  @Inject ReceiptRecord records;
  @Inject ReceiptSigner signer;

  void on(@Observes @Priority(LIBRARY_BEFORE) LeadSubmitted event) {
    issue(event, event.partner(), event.lead(), About.LEAD);
  }

  void on(@Observes @Priority(LIBRARY_BEFORE) LeadWithdrawn event) {
    issue(event, event.partner(), event.lead(), About.LEAD);
  }

  void on(@Observes @Priority(LIBRARY_BEFORE) LeadExpired event) {
    issue(event, event.partner(), event.lead(), About.LEAD);
  }

  void on(@Observes @Priority(LIBRARY_BEFORE) LeadRequested event) {
    issue(event, event.partner(), event.lead(), About.REQUEST);
  }

  void on(@Observes @Priority(LIBRARY_BEFORE) LeadInfoRequested event) {
    issue(event, event.partner(), event.lead(), About.DECISION);
  }

  void on(@Observes @Priority(LIBRARY_BEFORE) LeadApproved event) {
    issue(event, event.partner(), event.lead(), About.DECISION);
  }

  void on(@Observes @Priority(LIBRARY_BEFORE) LeadRejected event) {
    issue(event, event.partner(), event.lead(), About.DECISION);
  }

  void on(@Observes @Priority(LIBRARY_BEFORE) LeadExtended event) {
    issue(event, event.partner(), event.lead(), About.DECISION);
  }

  void on(@Observes @Priority(LIBRARY_BEFORE) LeadCorrected event) {
    issue(event, event.partner(), event.lead(), About.DECISION);
  }

  void on(@Observes @Priority(LIBRARY_BEFORE) LeadRequestRefused event) {
    issue(event, event.partner(), event.lead(), About.DECISION);
  }

  private void issue(DomainEvent event, PartnerId firm, LeadId lead, About about) {
    String record = records.of(lead, about);
    ReceiptBook.Place place = book.next(firm, lead);
    ReceiptStatement statement =
        new ReceiptStatement(
            firm.text(),
            place.number(),
            place.previous(),
            lead.text(),
            place.step(),
            place.previousOfLead(),
            event.eventName(),
            place.now(),
            Sha256.hex(record));
    String text = statement.text();
    book.add(firm, lead, new Receipt(statement, text, record, signer.name(), signer.sign(text)));
  }
}
