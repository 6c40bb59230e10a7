package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.BulkLine;
import tandem.leads.BulkObstacle;
import tandem.leads.BulkResult;
import tandem.platform.Refusal;

/** What became, or would become, of one of several leads. */
@Schema(name = "LeadBulkResult")
record BulkResultDocument(
    @NotNull @Schema(ref = "LeadId") String leadId,
    @NotNull Outcome outcome,
    @Schema(ref = "DecisionId") Optional<String> decisionId,
    @Schema(description = "Why it was not decided: a code of the catalogue.") @Size(max = 60)
        Optional<String> code,
    @Schema(description = "Why it wants a look of its own.") Optional<BulkObstacle> obstacle) {

  /** In a dry run what would happen, afterwards what did. */
  @Schema(name = "BulkDecisionOutcome")
  enum Outcome {
    WOULD_BE_DECIDED,
    LEFT_OUT,
    DECIDED,
    REFUSED,
    FAILED
  }

  static BulkResultDocument of(BulkLine line) {
    return new BulkResultDocument(
        line.id().text(),
        line.obstacle().isEmpty() ? Outcome.WOULD_BE_DECIDED : Outcome.LEFT_OUT,
        Optional.empty(),
        line.obstacle().map(ignored -> "not_safe_together"),
        line.obstacle());
  }

  static BulkResultDocument of(BulkResult result) {
    Optional<BulkObstacle> obstacle =
        result
            .refused()
            .filter(Refusal.Conflict.class::isInstance)
            .map(Refusal.Conflict.class::cast)
            .filter(refused -> refused.code().equals("not_safe_together"))
            .map(refused -> BulkObstacle.valueOf(refused.allowed().getFirst()));
    Outcome outcome =
        result.decision().isPresent()
            ? Outcome.DECIDED
            : obstacle.isPresent()
                ? Outcome.LEFT_OUT
                : result.refused().isPresent() ? Outcome.REFUSED : Outcome.FAILED;
    return new BulkResultDocument(
        result.lead().text(),
        outcome,
        result.decision().map(id -> id.text()),
        result.refused().map(Refusal::code),
        obstacle);
  }
}
