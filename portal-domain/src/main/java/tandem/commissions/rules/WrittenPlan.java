package tandem.commissions.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody wrote it, right or wrong: the JSON that drafts and versions are kept as, that
 * the API takes and that the builder's form makes. {@link PlanReader} says what it means. All
 * numbers are texts in plain digits; percents are percents ({@code "7.5"}), not fractions.
 */
public record WrittenPlan(
    @Nullable String currency,
    @Nullable String trigger,
    @Nullable Boolean acceptance,
    @Nullable String holdbackPercent,
    @Nullable Integer holdbackDays,
    @Nullable String minimumPayout,
    @Nullable String goal,
    @Nullable String period,
    List<WrittenRule> rules,
    List<WrittenTest> tests) {
  /** How a new plan begins: nothing but what is usual. */
  public static final WrittenPlan USUAL =
      new WrittenPlan("EUR", "won", false, null, null, null, null, "quarter", List.of(), List.of());

  public WrittenPlan {
    rules = copy(rules);
    tests = copy(tests);
  }

  /** For which sales; an empty list sets no bound. Amounts and quantities: from, and below. */
  public record WrittenConditions(
      List<String> products,
      List<String> categories,
      List<String> tiers,
      List<String> territories,
      List<String> roles,
      List<String> dealTypes,
      List<String> motions,
      @Nullable String amountFrom,
      @Nullable String amountBelow,
      @Nullable String quantityFrom,
      @Nullable String quantityBelow,
      @Nullable String firstDay,
      @Nullable String lastDay) {
    public static final WrittenConditions NONE =
        new WrittenConditions(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null,
            null, null, null, null);

    public WrittenConditions {
      products = copy(products);
      categories = copy(categories);
      tiers = copy(tiers);
      territories = copy(territories);
      roles = copy(roles);
      dealTypes = copy(dealTypes);
      motions = copy(motions);
    }
  }

  /**
   * @param kind rate, per_unit, fixed, marginal, retroactive or formula
   */
  public record WrittenPay(
      @Nullable String kind,
      @Nullable String rate,
      @Nullable String amount,
      List<WrittenStep> steps,
      @Nullable String formula) {
    public WrittenPay {
      steps = copy(steps);
    }

    public static WrittenPay rate(String percent) {
      return new WrittenPay("rate", percent, null, List.of(), null);
    }
  }

  /** From a volume of the period on, a rate in percent. */
  public record WrittenStep(@Nullable String from, @Nullable String rate) {}

  /** From a percentage of the goal on, commissions times a percentage. */
  public record WrittenAccelerator(@Nullable String attained, @Nullable String factor) {}

  public record WrittenRule(
      @Nullable String nameEn,
      @Nullable String nameRu,
      @Nullable String effect,
      @Nullable WrittenConditions when,
      @Nullable WrittenPay pays,
      List<WrittenAccelerator> accelerators,
      @Nullable String cap,
      @Nullable String floor) {
    public WrittenRule {
      accelerators = copy(accelerators);
    }
  }

  /** A made-up sale and what it must bring. */
  public record WrittenTest(
      @Nullable String name,
      @Nullable String product,
      @Nullable String category,
      @Nullable String tier,
      @Nullable String territory,
      @Nullable String role,
      @Nullable String dealType,
      @Nullable String motion,
      @Nullable String amount,
      @Nullable String quantity,
      @Nullable String day,
      @Nullable String earlier,
      @Nullable String pays) {}

  private static <T> List<T> copy(@Nullable List<T> stored) {
    return stored == null ? List.of() : List.copyOf(stored);
  }
}
