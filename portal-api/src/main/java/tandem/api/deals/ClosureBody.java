package tandem.api.deals;

import static tandem.api.platform.problem.FieldError.pointer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.api.platform.views.MoneyBody;
import tandem.deals.DealChange;
import tandem.deals.DealStage;
import tandem.deals.LoseDeal;
import tandem.deals.LostReason;
import tandem.deals.MoveDeal;

/** How a deal ended. */
@Schema(name = "ClosureInput")
record ClosureBody(
    @NotNull Outcome outcome,
    @Schema(description = "lost: required.") @Nullable LostReason reasonCode,
    @Schema(
            description = "lost: a detail that belongs to the reason; see GET /loss-reasons.",
            examples = "list-price")
        @Size(max = 40)
        @Nullable String detailCode,
    @Schema(description = "lost: required with the reason other.") @Size(max = 2000)
        @Nullable String comment,
    @Schema(description = "won: of what was signed; where the process asks for it, required.")
        @Valid
        @Nullable ContractBody contract,
    @Schema(description = "won: what was signed for; the deal's amount otherwise.") @Valid
        @Nullable MoneyBody amount,
    @Schema(description = "won: why a stage is left out, where the process asks for a reason.")
        @Size(max = 2000)
        @Nullable String skipReason,
    @Schema(description = "won: see the description of the schema.") @Valid
        @Nullable BypassBody bypass) {

  /** Won or lost. */
  @Schema(name = "DealOutcome")
  enum Outcome {
    WON,
    LOST
  }

  /** The reason of a lost deal; refuses a reason where none belongs and none where one must be. */
  LoseDeal lost() {
    if (reasonCode == null) {
      throw refused("#/reason_code", "required");
    }
    if (bypass != null) {
      throw refused("#/bypass", "not_for_this_kind");
    }
    if (contract != null) {
      throw refused("#/contract", "not_for_this_kind");
    }
    if (amount != null) {
      throw refused("#/amount", "not_for_this_kind");
    }
    if (skipReason != null) {
      throw refused("#/skip_reason", "not_for_this_kind");
    }
    return new LoseDeal(reasonCode, Optional.ofNullable(detailCode), Optional.ofNullable(comment));
  }

  MoveDeal won() {
    return new MoveDeal(
        DealStage.WON,
        Optional.ofNullable(skipReason),
        new DealChange(
            Optional.ofNullable(amount).map(sum -> sum.money("#/amount")),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(contract).flatMap(ContractBody::words),
            Optional.ofNullable(contract).flatMap(ContractBody::day),
            Optional.empty()),
        BypassBody.of(bypass));
  }

  void refuseReasons() {
    if (reasonCode != null) {
      throw refused("#/reason_code", "not_for_this_kind");
    }
    if (detailCode != null) {
      throw refused("#/detail_code", "not_for_this_kind");
    }
    if (comment != null) {
      throw refused("#/comment", "not_for_this_kind");
    }
  }

  private static ProblemException refused(String pointer, String code) {
    return new ProblemException(ProblemCode.VALIDATION_FAILED, pointer(pointer, code));
  }
}
