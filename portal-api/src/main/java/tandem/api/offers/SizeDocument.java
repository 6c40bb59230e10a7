package tandem.api.offers;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.MoneyBody;
import tandem.leads.offers.SizeBand;

/** How much a lead is about, as a band. */
@Schema(name = "SizeBand", description = "from is included, to is not.")
public record SizeDocument(@NotNull MoneyBody from, @NotNull MoneyBody to) {

  public static SizeDocument of(SizeBand size) {
    return new SizeDocument(MoneyBody.of(size.lowest()), MoneyBody.of(size.highest()));
  }
}
