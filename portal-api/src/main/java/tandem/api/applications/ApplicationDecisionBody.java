package tandem.api.applications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.partners.PartnerTier;
import tandem.partners.applications.AdmitFirm;
import tandem.partners.applications.RejectionReason;
import tandem.partners.applications.ReviewCheck;

/** A step of the review. Each kind uses its own members. */
@Schema(name = "ApplicationDecisionInput")
record ApplicationDecisionBody(
    @NotNull Kind kind,
    @Schema(description = "request_info: the question. The applicant reads it.") @Size(max = 2000)
        @Nullable String question,
    @Schema(description = "reject: required.") @Nullable RejectionReason reasonCode,
    @Schema(description = "approve and reject. The applicant reads it.") @Size(max = 2000)
        @Nullable String comment,
    @Schema(description = "approve: short name of the firm for ever.") @Size(max = 40)
        @Nullable String code,
    @Schema(description = "approve: bronze unless given.") @Nullable PartnerTier tier,
    @Schema(description = "approve: where it sells.") @Size(max = 200) @Nullable String territory,
    @Schema(description = "approve: what was looked at; all of it, or the firm is not admitted.")
        @Size(max = 10)
        @Nullable List<ReviewCheck> checks) {

  /** What is done. */
  @Schema(name = "ApplicationDecisionKind")
  enum Kind {
    TAKE,
    REQUEST_INFO,
    REJECT,
    APPROVE
  }

  RejectionReason reason() {
    if (reasonCode == null) {
      throw new ProblemException(
          ProblemCode.VALIDATION_FAILED, FieldError.pointer("#/reason_code", "required"));
    }
    return reasonCode;
  }

  Set<ReviewCheck> checked() {
    Set<ReviewCheck> checked = EnumSet.noneOf(ReviewCheck.class);
    if (checks != null) {
      checked.addAll(checks);
    }
    return checked;
  }

  AdmitFirm terms() {
    return new AdmitFirm(code, tier == null ? PartnerTier.BRONZE : tier, territory, comment);
  }
}
