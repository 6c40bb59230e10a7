package tandem.api.parties;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.MoneyBody;
import tandem.deals.parties.SharedDeal;

/** Another firm's deal, in the fields that the part shows. */
@Schema(name = "SharedDeal", description = "What the part does not show is left out.")
record SharedDealDocument(
    @NotNull @Schema(ref = "DealId") String id,
    @Size(max = 200) @Schema(description = "Whose deal it is; left out for the company's own.")
        Optional<String> partnerName,
    @NotNull Instant openedAt,
    @NotNull Instant updatedAt,
    @NotNull Boolean closed,
    @Size(max = 200) Optional<String> customerName,
    @Size(max = 60) Optional<String> stage,
    Optional<MoneyBody> amount,
    Optional<LocalDate> expectedClose,
    @Size(max = 2000) Optional<String> need,
    @Size(max = 255) Optional<String> ownerName,
    @NotNull @Size(max = 100) List<SharedProduct> products) {

  static SharedDealDocument of(SharedDeal deal) {
    return new SharedDealDocument(
        deal.id().text(),
        deal.firm(),
        deal.openedAt(),
        deal.updatedAt(),
        deal.closed(),
        deal.customer(),
        deal.stage().map(stage -> stage.toLowerCase(Locale.ROOT)),
        deal.amount().map(MoneyBody::of),
        deal.expectedClose(),
        deal.need(),
        deal.owner(),
        SharedProduct.of(deal.products()));
  }
}
