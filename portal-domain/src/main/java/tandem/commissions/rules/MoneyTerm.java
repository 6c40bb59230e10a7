package tandem.commissions.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import tandem.platform.Money;
import tandem.platform.Refusal;

/** An amount, exact until the end of the whole calculation, in one tender. */
public sealed interface MoneyTerm extends Term {
  Tender tender();

  @Override
  Worked<BigDecimal> work(Sale sale);

  /** Always the same. */
  record Exactly(Money amount) implements MoneyTerm {
    @Override
    public Tender tender() {
      return Tender.of(amount.currency());
    }

    @Override
    public Worked<BigDecimal> work(Sale sale) {
      return new Worked<>(amount.amount(), Step.of("money", amount.amount()));
    }
  }

  /** What was sold. */
  record Base(Tender tender) implements MoneyTerm {
    @Override
    public Worked<BigDecimal> work(Sale sale) {
      BigDecimal amount = sale.amount().amount();
      return new Worked<>(amount, Step.of("amount", amount));
    }
  }

  /** What was sold before in the period. */
  record Earlier(Tender tender) implements MoneyTerm {
    @Override
    public Worked<BigDecimal> work(Sale sale) {
      BigDecimal amount = sale.earlier().amount();
      return new Worked<>(amount, Step.of("earlier", amount));
    }
  }

  record Sum(MoneyTerm one, MoneyTerm other) implements MoneyTerm {
    public Sum {
      one.tender().with(other.tender());
    }

    @Override
    public Tender tender() {
      return one.tender();
    }

    @Override
    public Worked<BigDecimal> work(Sale sale) {
      return combined("plus", one.work(sale), other.work(sale), BigDecimal::add);
    }
  }

  /** May lie below zero; a rule never pays less than nothing all the same. */
  record Difference(MoneyTerm one, MoneyTerm other) implements MoneyTerm {
    public Difference {
      one.tender().with(other.tender());
    }

    @Override
    public Tender tender() {
      return one.tender();
    }

    @Override
    public Worked<BigDecimal> work(Sale sale) {
      return combined("minus", one.work(sale), other.work(sale), BigDecimal::subtract);
    }
  }

  record Share(MoneyTerm of, PercentageTerm rate) implements MoneyTerm {
    @Override
    public Tender tender() {
      return of.tender();
    }

    @Override
    public Worked<BigDecimal> work(Sale sale) {
      return combined("times", of.work(sale), rate.work(sale), BigDecimal::multiply);
    }
  }

  record Times(MoneyTerm each, QuantityTerm count) implements MoneyTerm {
    @Override
    public Tender tender() {
      return each.tender();
    }

    @Override
    public Worked<BigDecimal> work(Sale sale) {
      return combined("times", each.work(sale), count.work(sale), BigDecimal::multiply);
    }
  }

  /** The smallest of some. */
  record Least(List<MoneyTerm> parts) implements MoneyTerm {
    public Least {
      parts = of(parts);
    }

    @Override
    public Tender tender() {
      return parts.getFirst().tender();
    }

    @Override
    public Worked<BigDecimal> work(Sale sale) {
      return chosen("least", parts, sale, Comparator.naturalOrder());
    }
  }

  /** The largest of some. */
  record Greatest(List<MoneyTerm> parts) implements MoneyTerm {
    public Greatest {
      parts = of(parts);
    }

    @Override
    public Tender tender() {
      return parts.getFirst().tender();
    }

    @Override
    public Worked<BigDecimal> work(Sale sale) {
      return chosen("greatest", parts, sale, Comparator.reverseOrder());
    }
  }

  /** One of two; the other is not worked out. */
  record Either(BooleanTerm when, MoneyTerm then, MoneyTerm otherwise) implements MoneyTerm {
    public Either {
      then.tender().with(otherwise.tender());
    }

    @Override
    public Tender tender() {
      return then.tender();
    }

    @Override
    public Worked<BigDecimal> work(Sale sale) {
      Worked<Boolean> asked = when.work(sale);
      Worked<BigDecimal> taken = (asked.value() ? then : otherwise).work(sale);
      return new Worked<>(taken.value(), Step.of("if", taken.value(), asked.step(), taken.step()));
    }
  }

  /** What a sale adds to the commission of its period, by a table of steps. */
  record Stepped(TierTable table, MoneyTerm amount, MoneyTerm earlier) implements MoneyTerm {
    public Stepped {
      amount.tender().with(earlier.tender()).with(table.tender());
    }

    @Override
    public Tender tender() {
      return amount.tender();
    }

    @Override
    public Worked<BigDecimal> work(Sale sale) {
      Worked<BigDecimal> before = earlier.work(sale);
      Worked<BigDecimal> now = amount.work(sale);
      Worked<BigDecimal> until = table.work(before.value());
      Worked<BigDecimal> with = table.work(before.value().add(now.value()));
      BigDecimal added = with.value().subtract(until.value());
      return new Worked<>(
          added,
          Step.of(
              table.mode().word(), added, before.step(), now.step(), with.step(), until.step()));
    }
  }

  private static Worked<BigDecimal> combined(
      String what,
      Worked<BigDecimal> one,
      Worked<BigDecimal> other,
      BinaryOperator<BigDecimal> how) {
    BigDecimal value = how.apply(one.value(), other.value());
    return new Worked<>(value, Step.of(what, value, one.step(), other.step()));
  }

  private static Worked<BigDecimal> chosen(
      String what, List<MoneyTerm> parts, Sale sale, Comparator<BigDecimal> order) {
    List<Worked<BigDecimal>> worked = parts.stream().map(part -> part.work(sale)).toList();
    BigDecimal value = worked.stream().map(Worked::value).min(order).orElseThrow();
    return new Worked<>(
        value, Step.of(what, value, worked.stream().map(Worked::step).toArray(Step[]::new)));
  }

  private static List<MoneyTerm> of(List<MoneyTerm> parts) {
    if (parts.isEmpty()) {
      throw new Refusal.Unprocessable("nothing_to_choose", "There is nothing to choose from");
    }
    parts.forEach(part -> parts.getFirst().tender().with(part.tender()));
    return List.copyOf(parts);
  }
}
