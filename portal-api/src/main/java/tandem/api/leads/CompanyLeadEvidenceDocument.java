package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.PersonRef;
import tandem.leads.offers.CompanyLeadEvidence;
import tandem.leads.offers.ConfirmReason;
import tandem.leads.offers.Confirmation;

/** What stands against offering a lead of the company's, and who looked at it. */
@Schema(name = "CompanyLeadEvidence")
record CompanyLeadEvidenceDocument(
    @NotNull @Schema(enumeration = "company_lead_evidence") String object,
    @NotNull
        @Size(min = 32, max = 32)
        @Schema(description = "Of all that is told here; confirm with it what was seen.")
        String token,
    @NotNull
        @Schema(description = "The customer is being wound up, or was struck off the register.")
        Boolean doubtful,
    @NotNull @Schema(description = "Somebody looked at it, or there is nothing to look at.")
        Boolean confirmed,
    @NotNull @Size(max = 200) List<EvidenceDocument> evidence,
    @NotNull
        @Size(max = 100)
        @Schema(description = "Of the lead as it is written now, the last one first.")
        List<Said> confirmations) {

  /** Somebody said that it may be offered. */
  @Schema(name = "CompanyLeadConfirmation")
  record Said(
      @NotNull PersonRef person, Optional<ConfirmReason> reasonCode, @NotNull Instant confirmedAt) {
    private static Said of(Confirmation said) {
      return new Said(new PersonRef(said.person().text(), said.name()), said.reason(), said.at());
    }
  }

  static CompanyLeadEvidenceDocument of(CompanyLeadEvidence seen) {
    return new CompanyLeadEvidenceDocument(
        "company_lead_evidence",
        seen.token(),
        seen.doubtful(),
        seen.confirmed(),
        seen.evidence().stream().map(EvidenceDocument::of).toList(),
        seen.said().stream().map(Said::of).toList());
  }
}
