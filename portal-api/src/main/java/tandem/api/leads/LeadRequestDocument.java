package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.LeadFacts;
import tandem.leads.LeadRequestView;
import tandem.leads.RequestKind;
import tandem.leads.RequestOutcome;

/** What a partner asked for of a decided lead, and what became of it. */
@Schema(name = "LeadRequest")
record LeadRequestDocument(
    @NotNull @Schema(ref = "LeadRequestId") String id,
    @NotNull @Schema(enumeration = "lead_request") String object,
    @NotNull RequestKind kind,
    @NotNull @Size(max = 2000) String reason,
    @NotNull @Size(max = 255) String author,
    @NotNull Instant createdAt,
    @NotNull @Schema(description = "When the company's answer is due.") Instant dueAt,
    @NotNull RequestOutcome outcome,
    @Schema(description = "correction: what stood on the lead.")
        Optional<RequestBodies.Customer> before,
    @Schema(description = "correction: what is to stand there.")
        Optional<RequestBodies.Customer> after) {

  static List<LeadRequestDocument> of(LeadFacts facts) {
    return facts.requests().stream().map(LeadRequestDocument::of).toList();
  }

  private static LeadRequestDocument of(LeadRequestView request) {
    return new LeadRequestDocument(
        request.id().text(),
        "lead_request",
        request.kind(),
        request.reason(),
        request.author(),
        request.askedAt(),
        request.dueAt(),
        request.outcome(),
        request.before().map(RequestBodies.Customer::of),
        request.after().map(RequestBodies.Customer::of));
  }
}
