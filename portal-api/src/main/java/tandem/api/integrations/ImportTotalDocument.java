package tandem.api.integrations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.MoneyBody;
import tandem.insight.ImportTotals;

/** What the imported deals of a firm in a stage add up to. */
@Schema(name = "ImportTotal")
record ImportTotalDocument(
    @NotNull @Schema(enumeration = "import_total") String object,
    @NotNull @Size(max = 200) String partner,
    @NotNull @Size(max = 30) String stage,
    @NotNull Long count,
    @NotNull MoneyBody amount,
    @NotNull @Schema(description = "Commissions booked on them.") MoneyBody commission) {

  static ImportTotalDocument of(ImportTotals.Total total) {
    return new ImportTotalDocument(
        "import_total",
        total.partner(),
        total.stage().toLowerCase(Locale.ROOT),
        total.count(),
        MoneyBody.of(total.amount()),
        MoneyBody.of(total.commission()));
  }
}
