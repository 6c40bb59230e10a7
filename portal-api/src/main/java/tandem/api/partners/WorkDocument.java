package tandem.api.partners;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.partners.PartnerWork;

/** What the firm and the company have to do with each other, in numbers. */
@Schema(name = "PartnerWork")
record WorkDocument(
    @NotNull @Schema(description = "Waiting for the company's answer.") Long leadsWaiting,
    @NotNull @Schema(description = "All that were ever handed in.") Long leads,
    @NotNull Long dealsOpen,
    @NotNull Long dealsWon) {

  static WorkDocument of(PartnerWork work) {
    return new WorkDocument(work.leadsWaiting(), work.leads(), work.dealsOpen(), work.dealsWon());
  }
}
