package tandem.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.Sha256;
import tandem.platform.UseCase;

/** Gives receipts their places, signs and keeps them. */
@UseCase
@ApplicationScoped
public class ReceiptWriting {
  private static final String WHY =
      "machinery below every use case that tells of an event; the system itself is its caller";

  @Inject ReceiptBook book;
  @Inject ReceiptSigner signer;

  /** Of several firms in one order, so that two who write for both never wait in a ring. */
  @OpenToAll(WHY)
  void write(Caller robot, List<DueReceipt> due) {
    due.stream()
        .sorted(Comparator.comparing(each -> each.firm().value())) // stable: a firm's stay in order
        .forEach(this::write);
  }

  private void write(DueReceipt due) {
    ReceiptBook.Place place = book.next(due.firm(), due.lead());
    ReceiptStatement statement =
        new ReceiptStatement(
            due.firm().text(),
            place.number(),
            place.previous(),
            due.lead().text(),
            place.step(),
            place.previousOfLead(),
            due.event(),
            place.now(),
            Sha256.hex(due.record()));
    String text = statement.text();
    book.add(
        due.firm(),
        due.lead(),
        new Receipt(statement, text, due.record(), signer.name(), signer.sign(text)));
  }
}
