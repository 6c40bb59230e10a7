package tandem.receipts;

import tandem.leads.LeadId;
import tandem.platform.PartnerId;

/**
 * What a receipt will tell, but for its place and its time.
 *
 * @param event what happened, for example {@code lead.submitted}
 * @param record how the lead stood then ({@link ReceiptRecord})
 */
record DueReceipt(PartnerId firm, LeadId lead, String event, String record) {}
