package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.customers.matching.Reason;
import tandem.customers.matching.ReasonCode;

/** One reason why two customers are taken for one, or not. Company only. */
@Schema(name = "MatchReason")
record ReasonDocument(
    @NotNull ReasonCode code,
    @NotNull @Schema(description = "It speaks for one customer, not against.") Boolean speaksFor,
    @NotNull @Size(max = 5) @Schema(description = "Words, numbers or names that it is about.")
        List<@Size(max = 400) String> values) {

  static ReasonDocument of(Reason reason) {
    return new ReasonDocument(reason.code(), reason.code().speaksFor(), reason.values());
  }
}
