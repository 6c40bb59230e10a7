package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.offers.DeclineReason;
import tandem.leads.offers.OfferFigures;

/** What became of the offers of the last days. */
@Schema(name = "OfferFigures")
record OfferFiguresDocument(
    @NotNull Integer days,
    @NotNull Long offered,
    @NotNull Long waiting,
    @NotNull Long accepted,
    @NotNull Long declined,
    @NotNull Long expired,
    @NotNull Long recalled,
    @Schema(description = "Until an answer, yes or no; a duration of ISO 8601.") @Size(max = 40)
        Optional<String> medianAnswer,
    @NotNull @Size(max = 20) List<DeclinedFor> reasons) {

  /** How often for one reason. */
  @Schema(name = "OfferDeclines")
  record DeclinedFor(@NotNull DeclineReason reasonCode, @NotNull Long offers) {}

  static OfferFiguresDocument of(OfferFigures figures) {
    return new OfferFiguresDocument(
        OfferFigures.DAYS,
        figures.offered(),
        figures.waiting(),
        figures.accepted(),
        figures.refused(),
        figures.expired(),
        figures.recalled(),
        figures.median().map(Object::toString),
        figures.declined().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> new DeclinedFor(each.getKey(), each.getValue()))
            .toList());
  }
}
