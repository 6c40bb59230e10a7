package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.LocalName;
import tandem.leads.LeadFacts;

/** A product wanted, with its names. */
@Schema(name = "LeadLine")
record LeadLineDocument(
    @NotNull @Schema(ref = "ProductId") String productId,
    @NotNull @Size(max = 60) String productCode,
    @NotNull LocalName productName,
    @NotNull Integer quantity) {

  static List<LeadLineDocument> of(List<LeadFacts.Line> lines) {
    return lines.stream()
        .map(line ->
            new LeadLineDocument(
                line.product().text(),
                line.code(),
                new LocalName(line.nameEn(), line.nameRu()),
                line.quantity()))
        .toList();
  }
}
