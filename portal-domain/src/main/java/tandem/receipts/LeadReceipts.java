package tandem.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import tandem.access.Actor;
import tandem.leads.LeadId;
import tandem.platform.PartnerId;
import tandem.platform.UseCase;

/**
 * The receipts of a lead, for whoever may read the lead: the same file for both sides. Refuses
 * {@code not_found} for anything that is not theirs.
 */
@UseCase
@ApplicationScoped
public class LeadReceipts {
  @Inject ReceiptPolicy policy;
  @Inject ReceiptBook book;
  @Inject ReceiptSigner signer;
  @Inject Clock clock;

  /** What a page lists: oldest first; none for a lead that was decided before there were any. */
  public List<Receipt> list(Actor actor, LeadId lead) {
    return book.of(policy.mayRead(actor, lead), lead);
  }

  /** With a cover signed now, so that a receipt missing at the end shows. */
  public ReceiptFile file(Actor actor, LeadId lead) {
    PartnerId firm = policy.mayRead(actor, lead);
    List<Receipt> receipts = book.of(firm, lead);
    String cover =
        new ReceiptCover(
                lead.text(),
                receipts.size(),
                receipts.isEmpty()
                    ? ReceiptStatement.NOTHING
                    : receipts.getLast().statement().fingerprint(),
                clock.instant())
            .text();
    return new ReceiptFile(
        firm.text(), lead.text(), cover, signer.name(), signer.sign(cover), receipts);
  }
}
