package tandem.commissions.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What may stand beside what in a formula. */
final class FormulaWords {
  private FormulaWords() {}

  static BooleanTerm truth(Term term, Token at) {
    if (term instanceof BooleanTerm truth) {
      return truth;
    }
    throw kinds(at);
  }

  static Supplier<Term> sum(Term left, Token sign, Term right) {
    if (left instanceof MoneyTerm one && right instanceof MoneyTerm other) {
      return sign.is("+")
          ? () -> new MoneyTerm.Sum(one, other)
          : () -> new MoneyTerm.Difference(one, other);
    }
    throw kinds(sign);
  }

  static Term product(Term left, Token sign, Term right) {
    if (left instanceof MoneyTerm money && right instanceof PercentageTerm rate) {
      return new MoneyTerm.Share(money, rate);
    }
    if (left instanceof PercentageTerm rate && right instanceof MoneyTerm money) {
      return new MoneyTerm.Share(money, rate);
    }
    if (left instanceof MoneyTerm money && right instanceof QuantityTerm count) {
      return new MoneyTerm.Times(money, count);
    }
    if (left instanceof QuantityTerm count && right instanceof MoneyTerm money) {
      return new MoneyTerm.Times(money, count);
    }
    throw kinds(sign);
  }

  static BooleanTerm compare(Term left, Token sign, Term right) {
    if (left instanceof TextTerm text && right instanceof TextTerm.Word word && sign.is("=")) {
      return new BooleanTerm.OneOf(text, Set.of(word.text()));
    }
    return switch (sign.text()) {
      case ">=" -> atLeast(left, right, sign);
      case "<=" -> atLeast(right, left, sign);
      case "<" -> new BooleanTerm.Not(atLeast(left, right, sign));
      case ">" -> new BooleanTerm.Not(atLeast(right, left, sign));
      default ->
          new BooleanTerm.All(List.of(atLeast(left, right, sign), atLeast(right, left, sign)));
    };
  }

  private static BooleanTerm atLeast(Term left, Term right, Token sign) {
    if (left instanceof MoneyTerm one && right instanceof MoneyTerm other) {
      if (!one.tender().equals(other.tender())) {
        throw new FormulaFault(
            "currency_mismatch",
            sign.position(),
            "%s and %s do not compare".formatted(one.tender(), other.tender()));
      }
      return new BooleanTerm.MoneyAtLeast(one, other);
    }
    if (left instanceof PercentageTerm one && right instanceof PercentageTerm other) {
      return new BooleanTerm.PercentageAtLeast(one, other);
    }
    if (left instanceof QuantityTerm one && right instanceof QuantityTerm other) {
      return new BooleanTerm.QuantityAtLeast(one, other);
    }
    if (left instanceof DateTerm one && right instanceof DateTerm other) {
      return new BooleanTerm.NotBefore(one, other);
    }
    throw kinds(sign);
  }

  static FormulaFault kinds(Token at) {
    return new FormulaFault(
        "formula_kind", at.position(), "These two do not go together at '" + at.text() + "'");
  }
}
