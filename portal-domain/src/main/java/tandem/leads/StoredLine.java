package tandem.leads;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import java.util.stream.IntStream;
import tandem.platform.PartnerId;
import tandem.platform.ProductId;

/** A lead's line as stored: with the partner, because row security stands on every table. */
@Embeddable
record StoredLine(
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
        PartnerId partner,
    @Column(name = "line_no") int number,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "product_id"))
        ProductId product,
    int quantity) {

  static List<StoredLine> number(PartnerId partner, List<LeadLine> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(
            i -> new StoredLine(partner, i + 1, lines.get(i).product(), lines.get(i).quantity()))
        .toList();
  }

  LeadLine line() {
    return new LeadLine(product, quantity);
  }
}
