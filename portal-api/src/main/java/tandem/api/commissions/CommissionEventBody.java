package tandem.api.commissions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.MoneyBody;
import tandem.commissions.DealEventKind;
import tandem.commissions.RecordEvent;
import tandem.deals.DealId;

/** A paper of the company's books that concerns a won deal. */
@Schema(name = "NewCommissionEvent")
public record CommissionEventBody(
    @NotNull @Schema(ref = "DealId") DealId dealId,
    @NotNull DealEventKind kind,
    @NotNull @Schema(description = "Number of the paper; counts once.") @Size(max = 100)
        String externalId,
    @NotNull @Valid @Schema(description = "Above zero, in the deal's currency.") MoneyBody amount,
    @NotNull @Schema(description = "Day of the paper.") LocalDate occurredOn) {

  RecordEvent order() {
    return new RecordEvent(dealId, kind, externalId, amount.money("#/amount"), occurredOn);
  }
}
