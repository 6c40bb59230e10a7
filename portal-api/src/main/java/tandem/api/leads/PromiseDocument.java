package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.LeadPromise;

/** What the programme of a lead promises. */
@Schema(name = "LeadPromise")
record PromiseDocument(
    @NotNull @Schema(ref = "ProgrammeId") String programmeId,
    @NotNull @Schema(description = "Version of the programme.") Integer version,
    @NotNull @Size(max = 120) String nameEn,
    @NotNull @Size(max = 120) String nameRu,
    @NotNull @Schema(description = "How many different people must say yes.") Integer people,
    @NotNull @Schema(description = "How many have.") Integer approvals,
    @NotNull
        @Schema(
            description =
                "Working days within which the company answers, also to an appeal, a correction or a wish for longer protection.")
        Integer answerWorkingDays,
    @NotNull @Schema(description = "How often protection may be made longer.")
        Integer mostExtensions,
    @NotNull @Schema(description = "What one extension adds.") Integer extensionDays,
    @NotNull
        @Schema(
            description =
                "Percent of the usual commission: less in a second lane, beside another firm's"
                    + " protected lead with other products; settled with the approval, told before only to"
                    + " whoever named the very tax id or domain, and never in a dry run.")
        Integer benefitPercent,
    @NotNull Lane lane) {

  /** Beside another firm's lead on the same customer, or not. */
  @Schema(name = "LeadLane")
  enum Lane {
    FIRST,
    SECOND
  }

  /**
   * @param told whether the reader may know the lane yet
   */
  static PromiseDocument of(LeadPromise promise, boolean told) {
    return new PromiseDocument(
        promise.programme().text(),
        promise.version(),
        promise.nameEn(),
        promise.nameRu(),
        promise.people(),
        promise.approvals(),
        promise.answerDays(),
        promise.mostExtensions(),
        promise.extensionDays(),
        told ? promise.benefit() : 100,
        told && promise.secondLane() ? Lane.SECOND : Lane.FIRST);
  }
}
