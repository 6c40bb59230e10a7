package tandem.api.plans;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.LocalName;
import tandem.commissions.plans.Acceptance;
import tandem.commissions.plans.PlanView;

/** A version of a plan, or the draft of its next one. */
@Schema(name = "CommissionPlan")
record PlanDocument(
    @NotNull @Schema(ref = "CommissionPlanId") String id,
    @NotNull @Schema(enumeration = "commission_plan") String object,
    @NotNull @Size(max = 40) String code,
    @NotNull LocalName name,
    @NotNull Status status,
    @NotNull @Schema(description = "Of the version; of a draft the one that it will have.")
        Integer number,
    @NotNull LocalDate validFrom,
    Optional<LocalDate> validTo,
    @NotNull @Schema(description = "Whether deals won today earn by it.") Boolean inForce,
    @NotNull PlanTermsBody terms,
    @NotNull
        @Schema(description = "SHA-256 of everything that the version promises.")
        @Size(max = 64)
        String documentHash,
    @Schema(description = "When the caller's firm accepted it.") Optional<Instant> acceptedAt,
    @NotNull Instant updatedAt,
    @NotNull @Schema(description = "Changes with every change of a draft.") Long version) {

  /** Where it stands. */
  @Schema(name = "PlanStatus")
  enum Status {
    DRAFT,
    PUBLISHED
  }

  static PlanDocument of(PlanView plan, Acceptance acceptance) {
    return new PlanDocument(
        plan.plan().text(),
        "commission_plan",
        plan.code(),
        new LocalName(plan.nameEn(), plan.nameRu()),
        plan.draft() ? Status.DRAFT : Status.PUBLISHED,
        plan.number(),
        plan.validFrom(),
        plan.validTo(),
        plan.inForce(),
        PlanTermsBody.of(plan.terms()),
        acceptance.hash(),
        acceptance.acceptedAt(),
        plan.changedAt(),
        plan.revision());
  }
}
