package tandem.api.partners;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.MoneyBody;
import tandem.partners.network.DownlineDeal;
import tandem.platform.PublicId;

/** A deal of a firm below, in the partner's view, to read only. */
@Schema(name = "DownlineDeal")
record DownlineDealDocument(
    @NotNull @Schema(ref = "DealId") String id,
    @NotNull @Schema(enumeration = "downline_deal") String object,
    @Size(max = 200) Optional<String> customerName,
    @Size(max = 2) Optional<String> country,
    @NotNull @Size(max = 20) String stage,
    @NotNull MoneyBody amount,
    Optional<LocalDate> expectedClose,
    @Size(max = 255) Optional<String> ownerName,
    @NotNull Instant openedAt,
    @NotNull Instant updatedAt) {

  static DownlineDealDocument of(DownlineDeal deal) {
    return new DownlineDealDocument(
        PublicId.format("deal", deal.deal()),
        "downline_deal",
        deal.customer(),
        deal.country(),
        deal.stage().toLowerCase(Locale.ROOT),
        MoneyBody.of(deal.amount()),
        deal.expectedClose(),
        deal.owner(),
        deal.openedAt(),
        deal.updatedAt());
  }
}
