package tandem.api.commissions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.MoneyBody;
import tandem.commissions.CommissionEventView;
import tandem.commissions.DealEventKind;

/** What happened to the money of a won deal, and what the ledger has because of it. */
@Schema(name = "CommissionEvent")
record CommissionEventDocument(
    @NotNull @Schema(ref = "CommissionEventId") String id,
    @NotNull @Schema(enumeration = "commission_event") String object,
    @NotNull @Schema(ref = "OrganizationId") String partnerId,
    @NotNull @Size(max = 200) String partnerName,
    @NotNull @Schema(ref = "DealId") String dealId,
    @NotNull @Size(max = 200) String customerName,
    @NotNull DealEventKind kind,
    @NotNull @Size(max = 100) String externalId,
    @NotNull MoneyBody amount,
    @NotNull LocalDate occurredOn,
    @NotNull @Schema(description = "Commission because of it; less than zero when it takes back.")
        MoneyBody commission,
    @NotNull @Schema(description = "Entries of the ledger because of it.") Integer lines,
    @NotNull Instant createdAt) {

  static CommissionEventDocument of(CommissionEventView event) {
    return new CommissionEventDocument(
        event.id().text(),
        "commission_event",
        event.partner().text(),
        event.partnerName(),
        event.deal().text(),
        event.customer(),
        event.kind(),
        event.externalId(),
        MoneyBody.of(event.amount()),
        event.occurredOn(),
        MoneyBody.of(event.booked()),
        event.lines(),
        event.recordedAt());
  }
}
