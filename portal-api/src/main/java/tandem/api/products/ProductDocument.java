package tandem.api.products;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.LocalName;
import tandem.api.platform.views.MoneyBody;
import tandem.catalogue.ProductView;

/** A product on the shelf. */
@Schema(name = "Product")
record ProductDocument(
    @NotNull @Schema(ref = "ProductId") String id,
    @NotNull @Schema(enumeration = "product") String object,
    @NotNull @Schema(description = "The company's article number.") @Size(max = 60) String code,
    @NotNull LocalName name,
    @NotNull @Schema(description = "The group that commission rates go by.") @Size(max = 100)
        String category,
    @NotNull @Schema(description = "List price of one, without tax.") MoneyBody price,
    @NotNull Boolean commissionable,
    @NotNull @Schema(description = "Still on sale.") Boolean active) {

  static ProductDocument of(ProductView product) {
    return new ProductDocument(
        product.id().text(),
        "product",
        product.code(),
        new LocalName(product.nameEn(), product.nameRu()),
        product.category(),
        MoneyBody.of(product.price()),
        product.commissionable(),
        product.active());
  }
}
