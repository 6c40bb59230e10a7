package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.offers.WhyDocument;
import tandem.api.platform.views.PartnerRef;
import tandem.leads.offers.Candidate;
import tandem.leads.offers.Obstacle;

/** A firm as the rules see it for one lead. */
@Schema(name = "OfferCandidate")
record CandidateDocument(
    @NotNull PartnerRef partner,
    @NotNull @Schema(description = "The rules would choose it.") Boolean eligible,
    @NotNull @Schema(description = "A person may offer it all the same.") Boolean possible,
    @NotNull @Schema(description = "Leads and offers of the company's that it has open.")
        Integer open,
    @NotNull Integer points,
    @NotNull @Size(max = 10) List<WhyDocument> why,
    @NotNull @Size(max = 10) @Schema(description = "Why not.") List<Obstacle> obstacles,
    @NotNull @Size(max = 50) List<@Size(max = 60) String> missingCertificates) {

  static CandidateDocument of(Candidate candidate) {
    return new CandidateDocument(
        new PartnerRef(candidate.firm().text(), candidate.name(), candidate.tier().name()),
        candidate.eligible(),
        candidate.possible(),
        candidate.open(),
        candidate.points(),
        WhyDocument.of(candidate.why()),
        candidate.obstacles(),
        candidate.missing());
  }
}
