package tandem.api.platform.views;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner firm, by id and name, with the tier it has. */
@Schema(name = "PartnerRef")
public record PartnerRef(
    @NotNull @Schema(ref = "OrganizationId") String id,
    @NotNull @Size(max = 200) String name,
    @NotNull @Schema(examples = "silver") @Size(max = 20) String tier) {
  public PartnerRef {
    tier = tier.toLowerCase(Locale.ROOT);
  }
}
