package tandem.api.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.commissions.plans.NewPlan;
import tandem.commissions.plans.PlanChange;

/** What is sent about plans. */
public final class PlanBodies {
  private PlanBodies() {}

  /** A new plan. */
  @Schema(name = "NewCommissionPlan")
  public record Begun(
      @NotNull
          @Schema(description = "Stable: lower-case letters, digits and dashes.")
          @Size(max = 40)
          String code,
      @NotNull @Size(max = 200) String nameEn,
      @NotNull @Size(max = 200) String nameRu) {

    NewPlan order() {
      return new NewPlan(code, nameEn, nameRu);
    }
  }

  /** What a draft is to say. */
  @Schema(name = "CommissionPlanDraft")
  public record Draft(
      @Schema(description = "First day whose won deals earn by it; today when absent.")
          @Nullable LocalDate validFrom,
      @Schema(description = "Last such day; no end when absent.") @Nullable LocalDate validTo,
      @NotNull @Valid PlanTermsBody terms) {

    PlanChange change() {
      return new PlanChange(validFrom, validTo, terms.written());
    }
  }

  /** Which text is accepted. */
  @Schema(name = "NewCommissionPlanAcceptance")
  public record Accepted(
      @NotNull @Min(1) @Max(9999) Integer version,
      @NotNull
          @Schema(description = "document_hash of the version that was read.")
          @Size(max = 64)
          @Pattern(regexp = "^[0-9a-f]{64}$")
          String documentHash) {}

  /** A question: what would this sale bring? */
  @Schema(name = "NewCommissionSimulation")
  public record Simulation(
      @NotNull @Schema(ref = "CommissionPlanId") String planId,
      @Schema(description = "The draft when absent; for the company.") @Min(1) @Max(9999)
          @Nullable Integer version,
      @NotNull @Valid SaleBody sale) {}
}
