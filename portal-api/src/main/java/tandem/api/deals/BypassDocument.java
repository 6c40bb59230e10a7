package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.deals.BypassLine;
import tandem.deals.BypassReason;
import tandem.deals.BypassStep;
import tandem.deals.DealStage;

/** One time that a partner's protection was passed by. */
@Schema(name = "Bypass")
record BypassDocument(
    @NotNull @Schema(enumeration = "bypass") String object,
    @NotNull @Schema(ref = "DealId") String dealId,
    @Size(max = 200) Optional<String> customer,
    @NotNull @Schema(description = "Of the deal, then.") DealStage stage,
    @NotNull @Schema(ref = "LeadId") String leadId,
    @NotNull @Schema(ref = "OrganizationId") String partnerId,
    @NotNull @Size(max = 200) String partner,
    @NotNull @Schema(description = "Whether somebody has said why.") Boolean explained,
    Optional<BypassStep> step,
    Optional<BypassReason> reasonCode,
    @Size(max = 2000) Optional<String> comment,
    @Size(max = 255) Optional<String> author,
    Optional<Instant> at) {

  static BypassDocument of(BypassLine line) {
    return new BypassDocument(
        "bypass",
        line.deal().text(),
        line.customer(),
        line.stage(),
        line.lead().text(),
        line.partnerId().text(),
        line.partner(),
        line.said().isPresent(),
        line.said().map(BypassLine.Said::step),
        line.said().map(BypassLine.Said::reason),
        line.said().map(BypassLine.Said::comment),
        line.said().map(BypassLine.Said::author),
        line.said().map(BypassLine.Said::at));
  }
}
