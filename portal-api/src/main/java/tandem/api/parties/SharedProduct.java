package tandem.api.parties;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.LocalName;
import tandem.catalogue.ProductView;

/** A product of a deal; how many of it is its own firm's to know. */
@Schema(name = "SharedProduct")
record SharedProduct(
    @NotNull @Schema(ref = "ProductId") String productId,
    @NotNull @Size(max = 60) String productCode,
    @NotNull LocalName productName) {

  static List<SharedProduct> of(List<ProductView> products) {
    return products.stream()
        .map(product ->
            new SharedProduct(
                product.id().text(),
                product.code(),
                new LocalName(product.nameEn(), product.nameRu())))
        .toList();
  }
}
