package tandem.api.commissions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.commissions.CommissionLineId;
import tandem.commissions.Trace;

/** How a commission came about, step by step, as it was kept when it was booked. */
@Schema(name = "CommissionTrace")
record CommissionTrace(
    @NotNull @Schema(enumeration = "commission_trace") String object,
    @NotNull @Schema(ref = "CommissionLineId") String lineId,
    @NotNull @Size(max = 50) List<Step> steps,
    @NotNull
        @Schema(
            description =
                "Of a typed rule: its formula with the numbers in it, in the order of reading;"
                    + " empty for a flat rate.")
        @Size(max = 500)
        List<FormulaPart> formula,
    @NotNull
        @Size(max = 64)
        @Schema(description = "SHA-256 over the steps: equal calculations have equal fingerprints.")
        String fingerprint) {

  /** One named value of the calculation. */
  @Schema(name = "CommissionStep")
  record Step(
      @NotNull
          @Size(max = 40)
          @Schema(
              description =
                  "deal, line, product, category, tier, plan, plan_version, outcome, rule, base, currency, rate,"
                      + " unrounded, rounding, scale or result; of a deal that firms share also share,"
                      + " share_rounding and part; of a part in another firm's deal participation,"
                      + " with the commission of the line as base and the share as rate")
          String name,
      @NotNull @Size(max = 300) String value) {}

  static List<Step> steps(Trace trace) {
    return trace.steps().stream().map(step -> new Step(step.name(), step.value())).toList();
  }

  static CommissionTrace of(CommissionLineId line, Trace trace) {
    return new CommissionTrace(
        "commission_trace",
        line.text(),
        steps(trace),
        trace.formula().stream().map(FormulaPart::of).toList(),
        trace.fingerprint());
  }
}
