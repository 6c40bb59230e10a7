package tandem.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import tandem.access.Actor;
import tandem.platform.PartnerId;
import tandem.platform.UseCase;

/**
 * The whole chain of a firm, in parts of at most {@link #MOST} receipts: for those of the firm who
 * see all its leads, and for the company. Refuses {@code role_required}, and {@code not_found} for
 * a firm out of reach.
 */
@UseCase
@ApplicationScoped
public class FirmReceipts {
  public static final int MOST = 1000;

  @Inject ReceiptPolicy policy;
  @Inject ReceiptBook book;
  @Inject ReceiptSigner signer;
  @Inject Clock clock;

  /** How many there are: the number of the last. */
  public long count(Actor actor, PartnerId firm) {
    policy.mayReadAll(actor, firm);
    return book.count(firm);
  }

  /**
   * With a cover signed now, which says how many there are in all.
   *
   * @param after the number before the first one wanted; 0 for the beginning
   * @param most from 1 to {@link #MOST}
   */
  public ReceiptPart part(Actor actor, PartnerId firm, long after, int most) {
    policy.mayReadAll(actor, firm);
    long all = book.count(firm);
    List<Receipt> receipts = book.of(firm, after, all, Math.clamp(most, 1, MOST));
    String cover =
        new PartCover(
                firm.text(),
                after,
                receipts.size(),
                receipts.isEmpty()
                    ? ReceiptStatement.NOTHING
                    : receipts.getLast().statement().fingerprint(),
                all,
                clock.instant())
            .text();
    return new ReceiptPart(
        firm.text(), after, all, cover, signer.name(), signer.sign(cover), receipts);
  }
}
