package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.LocalName;
import tandem.api.platform.views.MoneyBody;
import tandem.deals.DealFacts;

/** A product of a deal with its share of the deal's amount. */
@Schema(name = "DealLine")
record DealLineDocument(
    @NotNull Integer number,
    @NotNull @Schema(ref = "ProductId") String productId,
    @NotNull @Size(max = 60) String productCode,
    @NotNull LocalName productName,
    @NotNull @Size(max = 100) String category,
    @NotNull Boolean commissionable,
    @NotNull Integer quantity,
    @NotNull MoneyBody amount) {

  static DealLineDocument of(DealFacts.Line line) {
    return new DealLineDocument(
        line.number(),
        line.product().text(),
        line.code(),
        new LocalName(line.nameEn(), line.nameRu()),
        line.category(),
        line.commissionable(),
        line.quantity(),
        MoneyBody.of(line.amount()));
  }
}
