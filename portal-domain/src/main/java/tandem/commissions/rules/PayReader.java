package tandem.commissions.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.commissions.rules.Rule.Accelerator;
import tandem.commissions.rules.TierTable.TierStep;
import tandem.commissions.rules.WrittenPlan.WrittenAccelerator;
import tandem.commissions.rules.WrittenPlan.WrittenPay;
import tandem.commissions.rules.WrittenPlan.WrittenStep;
import tandem.platform.Money;
import tandem.platform.Problems;

/** Reads how much a rule pays. */
final class PayReader {
  private static final int MOST_STEPS = 20;
  private static final int MOST_PERCENT = PlanReader.MOST_PERCENT;
  private static final int HIGHEST_FACTOR = 1_000;
  private static final Pay NOTHING = new Pay.Rate(BigDecimal.ZERO);

  private final Problems problems;
  private final Numbers numbers;
  private final Optional<Currency> currency;
  private final Optional<Money> goal;

  PayReader(Problems problems, Numbers numbers, Optional<Currency> currency, Optional<Money> goal) {
    this.problems = problems;
    this.numbers = numbers;
    this.currency = currency;
    this.goal = goal;
  }

  Pay read(String at, @Nullable WrittenPay written) {
    String kind = written == null || written.kind() == null ? "" : written.kind();
    if (written == null || kind.isBlank()) {
      problems.add(at + "kind", "required", "must be given");
      return NOTHING;
    }
    return switch (kind) {
      case "rate" -> new Pay.Rate(rate(at + "rate", written.rate()));
      case "per_unit" -> money(at, written.amount()).<Pay>map(Pay.PerUnit::new).orElse(NOTHING);
      case "fixed" -> money(at, written.amount()).<Pay>map(Pay.Fixed::new).orElse(NOTHING);
      case "marginal" -> tiers(at + "steps", TierTable.Mode.MARGINAL, written.steps());
      case "retroactive" -> tiers(at + "steps", TierTable.Mode.RETROACTIVE, written.steps());
      case "formula" -> formula(at + "formula", written.formula());
      default -> {
        problems.add(at + "kind", "choice", "is not one of those there are");
        yield NOTHING;
      }
    };
  }

  List<Accelerator> accelerators(String at, List<WrittenAccelerator> written) {
    if (!written.isEmpty() && goal.isEmpty()) {
      problems.add(at, "goal_required", "accelerators count from a goal of the plan");
    }
    if (written.size() > MOST_STEPS) {
      problems.add(at, "too_many_steps", "at most " + MOST_STEPS);
      return List.of();
    }
    List<Accelerator> read = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      String place = at + "." + i + ".";
      WrittenAccelerator each = written.get(i);
      Accelerator next =
          new Accelerator(
              percent(place + "attained", each.attained(), HIGHEST_FACTOR),
              percent(place + "factor", each.factor(), HIGHEST_FACTOR));
      if (i > 0 && next.attained().compareTo(read.getLast().attained()) <= 0) {
        problems.add(place + "attained", "steps_order", "each step begins above the last");
      }
      read.add(next);
    }
    return read;
  }

  private Pay tiers(String at, TierTable.Mode mode, List<WrittenStep> written) {
    if (currency.isEmpty()) {
      problems.add(at, "currency_required", "a plan with amounts has a currency");
      return NOTHING;
    }
    if (written.isEmpty() || written.size() > MOST_STEPS) {
      problems.add(
          at, written.isEmpty() ? "required" : "too_many_steps", "1 to %d".formatted(MOST_STEPS));
      return NOTHING;
    }
    List<TierStep> steps = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      String place = at + "." + i + ".";
      BigDecimal from =
          numbers
              .required(
                  place + "from",
                  numbers.money(place + "from", written.get(i).from()),
                  written.get(i).from(),
                  Money.zero(currency.get()))
              .amount();
      if (i == 0 && from.signum() != 0) {
        problems.add(place + "from", "first_step", "the first step begins at 0");
      }
      if (i > 0 && from.compareTo(steps.getLast().from()) <= 0) {
        problems.add(place + "from", "steps_order", "each step begins above the last");
      }
      steps.add(new TierStep(from, rate(place + "rate", written.get(i).rate())));
    }
    return new Pay.Tiers(new TierTable(mode, currency.get(), steps));
  }

  private Pay formula(String at, @Nullable String text) {
    if (text == null || text.isBlank()) {
      problems.add(at, "required", "must be given");
      return NOTHING;
    }
    if (text.length() > Formula.LONGEST) {
      problems.add(at, "too_long", "at most " + Formula.LONGEST + " characters");
      return NOTHING;
    }
    Tender tender = currency.map(Tender::of).orElse(Tender.OF_THE_DEAL);
    try {
      return new Pay.ByFormula(FormulaParser.read(text, tender, goal));
    } catch (FormulaFault fault) {
      problems.add(
          at, fault.code(), "character %d: %s".formatted(fault.position(), fault.getMessage()));
      return NOTHING;
    }
  }

  private Optional<Money> money(String at, @Nullable String text) {
    Optional<Money> read = numbers.money(at + "amount", text);
    if (text == null || text.isBlank()) {
      problems.add(at + "amount", "required", "must be given");
    }
    return read;
  }

  private BigDecimal rate(String at, @Nullable String text) {
    return percent(at, text, MOST_PERCENT);
  }

  private BigDecimal percent(String at, @Nullable String text, int most) {
    return numbers.required(at, numbers.percent(at, text, most), text, BigDecimal.ZERO);
  }
}
