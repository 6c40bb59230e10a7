package tandem.api.partners;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.partners.PartnerStatus;
import tandem.partners.PartnerTier;
import tandem.partners.network.DownlineFirm;
import tandem.partners.network.EdgeVisibility;

/** A firm below another, as far as that one may know. */
@Schema(name = "DownlineFirm")
record DownlineDocument(
    @NotNull @Schema(ref = "OrganizationId") String id,
    @NotNull @Schema(enumeration = "downline_firm") String object,
    @NotNull @Schema(ref = "OrganizationId") String upperId,
    @NotNull @Size(max = 200) String name,
    @NotNull @Size(max = 2) String country,
    @NotNull PartnerTier tier,
    @NotNull PartnerStatus status,
    @NotNull @Schema(description = "1 for those directly below.") Integer level,
    @NotNull @Schema(description = "What all edges on the way allow.") EdgeVisibility visibility,
    @NotNull @Size(max = 20) List<StageCount> leads,
    @NotNull @Size(max = 20) List<StageCount> deals) {

  /** How many stand in a stage. */
  @Schema(name = "StageCount")
  record StageCount(@NotNull @Size(max = 20) String stage, @NotNull Long count) {}

  static DownlineDocument of(DownlineFirm firm) {
    return new DownlineDocument(
        firm.id().text(),
        "downline_firm",
        firm.upper().text(),
        firm.name(),
        firm.country(),
        firm.tier(),
        firm.status(),
        firm.depth(),
        firm.visibility(),
        counts(firm.leads()),
        counts(firm.deals()));
  }

  private static List<StageCount> counts(Map<String, Long> byStage) {
    return byStage.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> new StageCount(each.getKey().toLowerCase(Locale.ROOT), each.getValue()))
        .toList();
  }
}
