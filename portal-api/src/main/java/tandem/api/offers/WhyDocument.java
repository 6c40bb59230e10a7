package tandem.api.offers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.offers.Why;

/** What spoke for a firm. */
@Schema(
    name = "OfferReason",
    description =
        "values: the territory, the tier, deals won with these products, leads open, days since the"
            + " last offer (none if there never was one).")
public record WhyDocument(
    @NotNull Why.Code code,
    @NotNull @Size(max = 5) List<@Size(max = 200) String> values,
    @NotNull @Schema(description = "What it weighed by the rules.") Integer points) {

  public static List<WhyDocument> of(List<Why> why) {
    return why.stream()
        .map(each -> new WhyDocument(each.code(), each.values(), each.points()))
        .toList();
  }
}
