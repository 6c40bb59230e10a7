package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.DecisionKind;
import tandem.leads.DecisionView;
import tandem.leads.LeadRequestId;
import tandem.leads.RejectReason;

/** A decision as both sides read it. */
@Schema(name = "LeadDecision")
record DecisionDocument(
    @NotNull @Schema(ref = "DecisionId") String id,
    @NotNull @Schema(enumeration = "lead_decision") String object,
    @NotNull @Schema(ref = "LeadId") String leadId,
    @NotNull DecisionKind kind,
    @NotNull @Size(max = 255) String author,
    @Schema(description = "Who was away and is bound by it as its author is.") @Size(max = 255)
        Optional<String> inPlaceOf,
    Optional<RejectReason> reasonCode,
    @Size(max = 2000) Optional<String> comment,
    @NotNull @Size(max = 20) List<String> fields,
    Optional<LocalDate> protectedUntil,
    @Schema(ref = "LeadRequestId") Optional<String> requestId,
    @NotNull Instant createdAt) {

  static DecisionDocument of(DecisionView decision) {
    return new DecisionDocument(
        decision.id().text(),
        "lead_decision",
        decision.lead().text(),
        decision.kind(),
        decision.author(),
        decision.inPlaceOf(),
        decision.reason(),
        decision.comment(),
        decision.fields(),
        decision.protectedUntil(),
        decision.request().map(LeadRequestId::text),
        decision.decidedAt());
  }
}
