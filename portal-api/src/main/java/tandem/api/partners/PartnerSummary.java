package tandem.api.partners;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.partners.PartnerRow;
import tandem.partners.PartnerStatus;
import tandem.partners.PartnerTier;

/** A partner firm in the company's list. */
@Schema(name = "PartnerSummary")
record PartnerSummary(
    @NotNull @Schema(ref = "OrganizationId") String id,
    @NotNull @Schema(enumeration = "partner") String object,
    @NotNull @Size(max = 40) String code,
    @NotNull @Size(max = 200) String name,
    @NotNull @Size(max = 2) String country,
    @NotNull PartnerTier tier,
    @NotNull PartnerStatus status,
    @Size(max = 200) Optional<String> territory,
    Optional<WorkDocument> work,
    @NotNull Instant createdAt) {

  static PartnerSummary of(PartnerRow row) {
    var facts = row.facts();
    return new PartnerSummary(
        facts.id().text(),
        "partner",
        facts.code(),
        facts.name(),
        facts.country(),
        facts.tier(),
        facts.status(),
        facts.territory(),
        row.work().map(WorkDocument::of),
        facts.since());
  }
}
