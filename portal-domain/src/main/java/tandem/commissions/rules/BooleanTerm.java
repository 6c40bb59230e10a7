package tandem.commissions.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Yes or no. All parts are worked out, so that an explanation is whole. */
public sealed interface BooleanTerm extends Term {
  @Override
  Worked<Boolean> work(Sale sale);

  private static Worked<Boolean> worked(boolean value, String what, Step... from) {
    return new Worked<>(value, Step.of(what, String.valueOf(value), from));
  }

  /** None of none is true. */
  record All(List<BooleanTerm> parts) implements BooleanTerm {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Worked<Boolean> work(Sale sale) {
      List<Worked<Boolean>> worked = parts.stream().map(part -> part.work(sale)).toList();
      return worked(
          worked.stream().allMatch(Worked::value),
          "and",
          worked.stream().map(Worked::step).toArray(Step[]::new));
    }
  }

  /** None of none is false. */
  record Any(List<BooleanTerm> parts) implements BooleanTerm {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Worked<Boolean> work(Sale sale) {
      List<Worked<Boolean>> worked = parts.stream().map(part -> part.work(sale)).toList();
      return worked(
          worked.stream().anyMatch(Worked::value),
          "or",
          worked.stream().map(Worked::step).toArray(Step[]::new));
    }
  }

  record Not(BooleanTerm part) implements BooleanTerm {
    @Override
    public Worked<Boolean> work(Sale sale) {
      Worked<Boolean> worked = part.work(sale);
      return worked(!worked.value(), "not", worked.step());
    }
  }

  /** Letter for letter. */
  record OneOf(TextTerm text, Set<String> words) implements BooleanTerm {
    public OneOf {
      words = Set.copyOf(words);
    }

    @Override
    public Worked<Boolean> work(Sale sale) {
      Worked<String> word = text.work(sale);
      Step listed = Step.of("text", String.join(", ", new TreeSet<>(words)));
      return worked(words.contains(word.value()), "is", word.step(), listed);
    }
  }

  record MoneyAtLeast(MoneyTerm one, MoneyTerm other) implements BooleanTerm {
    public MoneyAtLeast {
      one.tender().with(other.tender());
    }

    @Override
    public Worked<Boolean> work(Sale sale) {
      return compared(one.work(sale), other.work(sale));
    }
  }

  record PercentageAtLeast(PercentageTerm one, PercentageTerm other) implements BooleanTerm {
    @Override
    public Worked<Boolean> work(Sale sale) {
      return compared(one.work(sale), other.work(sale));
    }
  }

  record QuantityAtLeast(QuantityTerm one, QuantityTerm other) implements BooleanTerm {
    @Override
    public Worked<Boolean> work(Sale sale) {
      return compared(one.work(sale), other.work(sale));
    }
  }

  record NotBefore(DateTerm one, DateTerm other) implements BooleanTerm {
    @Override
    public Worked<Boolean> work(Sale sale) {
      Worked<LocalDate> left = one.work(sale);
      Worked<LocalDate> right = other.work(sale);
      return worked(!left.value().isBefore(right.value()), "at_least", left.step(), right.step());
    }
  }

  private static <T extends Comparable<T>> Worked<Boolean> compared(
      Worked<T> left, Worked<T> right) {
    return worked(
        left.value().compareTo(right.value()) >= 0, "at_least", left.step(), right.step());
  }
}
