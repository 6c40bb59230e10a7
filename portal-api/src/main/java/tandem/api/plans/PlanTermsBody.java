package tandem.api.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.commissions.rules.PlanReader;
import tandem.commissions.rules.WrittenPlan;

/** What a plan says. All numbers are decimal texts; percents are percents: 7.5 is 7.5 %. */
@Schema(name = "CommissionPlanTerms")
public record PlanTermsBody(
    @Schema(description = "ISO 4217; absent for a plan of rates alone, which pays in the deal's.")
        @Size(max = 3)
        @Nullable String currency,
    @Schema(description = "Over which volumes and goals are counted: month, quarter or year.")
        @Size(max = 10)
        @Nullable String period,
    @Schema(description = "Of a period, for accelerators.") @Size(max = 20) @Nullable String goal,
    @Schema(description = "Whether nothing is booked before the firm accepted the version.")
        @Nullable Boolean acceptance,
    @Schema(description = "What has to happen before it is booked: won, invoiced, paid, delivered.")
        @Size(max = 10)
        @Nullable String trigger,
    @Schema(description = "Percent of each commission that is kept back.") @Size(max = 20)
        @Nullable String holdbackPercent,
    @Schema(description = "Until it is released.") @Min(0) @Max(365) @Nullable Integer holdbackDays,
    @Schema(description = "Less than this is not paid out.") @Size(max = 20)
        @Nullable String minimumPayout,
    @NotNull @Size(max = PlanReader.MOST_RULES) List<@Valid RuleBody> rules,
    @Size(max = PlanReader.MOST_TESTS) @Nullable List<@Valid SaleBody> tests) {

  /** One rule. Of those of effect commission that fit a sale the narrowest counts. */
  @Schema(name = "CommissionRule")
  public record RuleBody(
      @NotNull @Size(max = 200) String nameEn,
      @NotNull @Size(max = 200) String nameRu,
      @Schema(description = "commission, or bonus, which comes on top.") @Size(max = 20)
          @Nullable String effect,
      @Schema(description = "For which sales; absent for all.") @Valid @Nullable WhenBody when,
      @NotNull @Valid PaysBody pays,
      @Schema(description = "From a percentage of the goal on, times a percentage.") @Size(max = 20)
          @Nullable List<@Valid AcceleratorBody> accelerators,
      @Schema(description = "Most that a line brings.") @Size(max = 20) @Nullable String cap,
      @Schema(description = "Least that a line brings.") @Size(max = 20) @Nullable String floor) {}

  /** For which sales; an absent member sets no bound. */
  @Schema(name = "CommissionRuleConditions")
  public record WhenBody(
      @Size(max = 100) @Nullable List<@Size(max = 100) String> products,
      @Size(max = 100) @Nullable List<@Size(max = 100) String> categories,
      @Size(max = 100) @Nullable List<@Size(max = 20) String> tiers,
      @Schema(description = "Countries of the customer, ISO 3166-1.") @Size(max = 300)
          @Nullable List<@Size(max = 2) String> territories,
      @Size(max = 100) @Nullable List<@Size(max = 20) String> roles,
      @Schema(description = "registered or offered.") @Size(max = 100)
          @Nullable List<@Size(max = 20) String> dealTypes,
      @Schema(description = "new, expansion or renewal, of this firm with this customer.")
          @Size(max = 100)
          @Nullable List<@Size(max = 20) String> motions,
      @Schema(description = "Included.") @Size(max = 20) @Nullable String amountFrom,
      @Schema(description = "Not included.") @Size(max = 20) @Nullable String amountBelow,
      @Schema(description = "Included.") @Size(max = 20) @Nullable String quantityFrom,
      @Schema(description = "Not included.") @Size(max = 20) @Nullable String quantityBelow,
      @Schema(description = "Included.") @Size(max = 10) @Nullable String firstDay,
      @Schema(description = "Included.") @Size(max = 10) @Nullable String lastDay) {}

  /** How much. */
  @Schema(name = "CommissionRulePay")
  public record PaysBody(
      @NotNull
          @Schema(description = "rate, per_unit, fixed, marginal, retroactive or formula.")
          @Size(max = 20)
          String kind,
      @Schema(description = "Percent, for rate.") @Size(max = 20) @Nullable String rate,
      @Schema(description = "For per_unit and fixed.") @Size(max = 20) @Nullable String amount,
      @Schema(description = "For marginal and retroactive, the first from 0.") @Size(max = 20)
          @Nullable List<@Valid StepBody> steps,
      @Schema(
              description =
                  "For formula: amounts with their currency (500 EUR), rates with a sign (7.5%), words in quotes; names amount, earlier, attained, quantity, day and those of conditions; + - * >= > <= < = in and or not; least, greatest, if.")
          @Size(max = 2000)
          @Nullable String formula) {}

  /** A step of a table of rates. */
  @Schema(name = "CommissionRuleStep")
  public record StepBody(
      @NotNull @Size(max = 20) String from,
      @NotNull @Schema(description = "Percent.") @Size(max = 20) String rate) {}

  /** Faster from a part of the goal on. */
  @Schema(name = "CommissionAccelerator")
  public record AcceleratorBody(
      @NotNull @Schema(description = "Percent of the goal.") @Size(max = 20) String attained,
      @NotNull @Schema(description = "Percent of the commission.") @Size(max = 20) String factor) {}

  static PlanTermsBody of(WrittenPlan plan) {
    return new PlanTermsBody(
        plan.currency(),
        plan.period(),
        plan.goal(),
        plan.acceptance(),
        plan.trigger(),
        plan.holdbackPercent(),
        plan.holdbackDays(),
        plan.minimumPayout(),
        plan.rules().stream().map(PlanWriting::rule).toList(),
        plan.tests().stream().map(SaleBody::of).toList());
  }

  WrittenPlan written() {
    return new WrittenPlan(
        currency,
        trigger,
        acceptance,
        holdbackPercent,
        holdbackDays,
        minimumPayout,
        goal,
        period,
        rules.stream().map(PlanWriting::written).toList(),
        tests == null ? List.of() : tests.stream().map(SaleBody::written).toList());
  }
}
