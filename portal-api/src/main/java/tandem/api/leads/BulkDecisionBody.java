package tandem.api.leads;

import static tandem.api.platform.problem.FieldError.pointer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.leads.BulkDecision;
import tandem.leads.LeadId;
import tandem.leads.LeadsTogether;
import tandem.leads.RejectReason;

/** One decision on several leads. */
@Schema(name = "LeadBulkDecisionInput")
record BulkDecisionBody(
    @NotNull Kind kind,
    @Schema(description = "reject: required.") @Nullable RejectReason reasonCode,
    @Schema(description = "reject: required. Each partner reads it.") @Size(max = 2000)
        @Nullable String comment,
    @NotNull @Valid @Size(min = 1, max = LeadsTogether.MOST) List<Item> leads) {

  /** What is decided on all of them. */
  @Schema(name = "BulkDecisionKind")
  enum Kind {
    APPROVE,
    REJECT
  }

  /** A lead and the version that the reviewer has seen. */
  @Schema(name = "LeadBulkItem")
  record Item(
      @NotNull @Schema(ref = "LeadId") LeadId leadId,
      @NotNull @Min(0) @Max(Integer.MAX_VALUE) Integer version) {}

  BulkDecision decision() {
    List<FieldError> errors = new ArrayList<>();
    if (kind == Kind.APPROVE && reasonCode != null) {
      errors.add(pointer("#/reason_code", "not_for_this_kind"));
    }
    if (kind == Kind.REJECT && reasonCode == null) {
      errors.add(pointer("#/reason_code", "required"));
    }
    if (kind == Kind.REJECT && (comment == null || comment.isBlank())) {
      errors.add(pointer("#/comment", "required"));
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemCode.VALIDATION_FAILED, errors);
    }
    return reasonCode == null || comment == null
        ? BulkDecision.approval(Optional.ofNullable(comment))
        : BulkDecision.rejection(reasonCode, comment);
  }

  Map<LeadId, Long> versions() {
    Map<LeadId, Long> versions = new LinkedHashMap<>();
    leads.forEach(item -> versions.putIfAbsent(item.leadId(), item.version().longValue()));
    return versions;
  }
}
