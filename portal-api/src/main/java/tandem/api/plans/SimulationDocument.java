package tandem.api.plans;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.commissions.FormulaPart;
import tandem.api.platform.views.LocalName;
import tandem.api.platform.views.MoneyBody;
import tandem.commissions.plans.Trial;
import tandem.commissions.rules.Earned;

/** What a made-up sale would bring, and how; nothing was booked. */
@Schema(name = "CommissionSimulation")
record SimulationDocument(
    @NotNull @Schema(enumeration = "commission_simulation") String object,
    @NotNull @Schema(ref = "CommissionPlanId") String planId,
    @NotNull Integer planVersion,
    @NotNull MoneyBody total,
    @NotNull @Schema(description = "By rule; empty when none is for such a sale.") @Size(max = 100)
        List<Line> lines) {

  /** What one rule brings. */
  @Schema(name = "CommissionSimulationLine")
  record Line(
      @NotNull Integer rule,
      @NotNull LocalName ruleName,
      @NotNull MoneyBody result,
      @NotNull @Size(max = 500) List<FormulaPart> formula) {

    static Line of(Earned earned) {
      return new Line(
          earned.rule().number(),
          new LocalName(earned.rule().nameEn(), earned.rule().nameRu()),
          MoneyBody.of(earned.result()),
          earned.step().parts().stream().map(FormulaPart::of).toList());
    }
  }

  static SimulationDocument of(Trial trial) {
    return new SimulationDocument(
        "commission_simulation",
        trial.plan().plan().text(),
        trial.plan().number(),
        MoneyBody.of(trial.total()),
        trial.earned().stream().map(Line::of).toList());
  }
}
