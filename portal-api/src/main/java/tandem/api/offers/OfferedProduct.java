package tandem.api.offers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.LocalName;
import tandem.catalogue.ProductView;

/** A product that is wanted; how many of it is not told before the offer is accepted. */
@Schema(name = "OfferedProduct")
record OfferedProduct(
    @NotNull @Schema(ref = "ProductId") String productId,
    @NotNull @Size(max = 60) String productCode,
    @NotNull LocalName productName) {

  static List<OfferedProduct> of(List<ProductView> products) {
    return products.stream()
        .map(product ->
            new OfferedProduct(
                product.id().text(),
                product.code(),
                new LocalName(product.nameEn(), product.nameRu())))
        .toList();
  }
}
