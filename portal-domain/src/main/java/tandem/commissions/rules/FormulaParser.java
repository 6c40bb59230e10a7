package tandem.commissions.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tandem.platform.Money;
import tandem.platform.Refusal;

/**
 * Reads a formula. Every word is checked for what it may stand beside: a mistake is a {@link
 * FormulaFault} with its place, never a wrong amount.
 */
final class FormulaParser {
  static final int DEEPEST = 16;
  static final int MOST_TERMS = 200;

  private final Tender tender;
  private final Optional<Money> goal;
  private final List<Token> tokens;
  private int next;
  private int depth;
  private int terms;
  private boolean countsVolume;

  private FormulaParser(String text, Tender tender, Optional<Money> goal) {
    this.tender = tender;
    this.goal = goal;
    this.tokens = Token.of(text);
  }

  /**
   * @param tender of the plan
   * @param goal of the plan; without one nothing is attained
   */
  static Formula read(String text, Tender tender, Optional<Money> goal) {
    FormulaParser parser = new FormulaParser(text, tender, goal);
    Token first = parser.peek();
    Term term = parser.either();
    Token rest = parser.peek();
    if (rest.kind() != Token.Kind.END) {
      throw new FormulaFault("formula_rest", rest.position(), "Not expected: " + rest.text());
    }
    if (!(term instanceof MoneyTerm money)) {
      throw new FormulaFault("formula_kind", first.position(), "A formula gives an amount");
    }
    if (!money.tender().equals(tender)) {
      throw new FormulaFault("currency_mismatch", first.position(), "The plan is in " + tender);
    }
    return new Formula(text, money, parser.countsVolume);
  }

  private Term either() {
    deeper();
    Term left = both();
    while (peek().is("or")) {
      Token or = take();
      BooleanTerm one = FormulaWords.truth(left, or);
      BooleanTerm other = FormulaWords.truth(both(), or);
      left = counted(new BooleanTerm.Any(List.of(one, other)), or);
    }
    depth--;
    return left;
  }

  private Term both() {
    Term left = denied();
    while (peek().is("and")) {
      Token and = take();
      BooleanTerm one = FormulaWords.truth(left, and);
      BooleanTerm other = FormulaWords.truth(denied(), and);
      left = counted(new BooleanTerm.All(List.of(one, other)), and);
    }
    return left;
  }

  private Term denied() {
    if (peek().is("not")) {
      Token not = take();
      deeper();
      Term part = denied();
      depth--;
      return counted(new BooleanTerm.Not(FormulaWords.truth(part, not)), not);
    }
    return compared();
  }

  private Term compared() {
    Term left = added();
    Token sign = peek();
    if (sign.is("in")) {
      return counted(listed(left, take()), sign);
    }
    for (String each : List.of(">=", "<=", ">", "<", "=")) {
      if (sign.is(each)) {
        take();
        return counted(FormulaWords.compare(left, sign, added()), sign);
      }
    }
    return left;
  }

  private BooleanTerm listed(Term left, Token in) {
    if (!(left instanceof TextTerm text)) {
      throw FormulaWords.kinds(in);
    }
    expect("(");
    Set<String> words = new HashSet<>();
    do {
      Token word = take();
      if (word.kind() != Token.Kind.TEXT) {
        throw new FormulaFault("formula_text", word.position(), "A word in quotes is expected");
      }
      words.add(word.text());
    } while (accept(","));
    expect(")");
    return new BooleanTerm.OneOf(text, words);
  }

  private Term added() {
    Term left = multiplied();
    while (peek().is("+") || peek().is("-")) {
      Token sign = take();
      left = counted(guarded(FormulaWords.sum(left, sign, multiplied()), sign), sign);
    }
    return left;
  }

  private Term multiplied() {
    Token first = peek();
    Term left = single();
    while (peek().is("*")) {
      Token sign = take();
      Token second = peek();
      Term right = single();
      bounded(left, first);
      bounded(right, second);
      left = counted(FormulaWords.product(left, sign, right), sign);
    }
    return left;
  }

  /** Nobody is paid more than the whole; what is attained may lie above it. */
  private static void bounded(Term factor, Token at) {
    if (factor instanceof PercentageTerm rate && rate.highest().compareTo(BigDecimal.ONE) > 0) {
      throw new FormulaFault(
          "rate_too_high", at.position(), "At most " + PlanReader.MOST_PERCENT + " %");
    }
  }

  private Term single() {
    Token token = take();
    return switch (token.kind()) {
      case NUMBER -> counted(number(token), token);
      case TEXT -> counted(new TextTerm.Word(token.text()), token);
      case DATE -> counted(new DateTerm.Day(day(token)), token);
      case NAME -> counted(named(token), token);
      case SIGN -> {
        if (!token.is("(")) {
          throw unexpected(token);
        }
        Term inner = either();
        expect(")");
        yield inner;
      }
      case CURRENCY, END -> throw unexpected(token);
    };
  }

  private Term number(Token token) {
    BigDecimal value = new BigDecimal(token.text());
    if (accept("%")) {
      return new PercentageTerm.Percent(value.movePointLeft(2));
    }
    if (peek().kind() == Token.Kind.CURRENCY) {
      return new MoneyTerm.Exactly(money(value, take()));
    }
    return new QuantityTerm.Plain(value);
  }

  private static Money money(BigDecimal value, Token code) {
    Currency currency =
        Currencies.of(code.text())
            .orElseThrow(
                () -> new FormulaFault("currency", code.position(), "No currency: " + code.text()));
    if (value.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
      throw new FormulaFault("digits", code.position(), "More digits than the currency has");
    }
    if (value.compareTo(Numbers.BOUND) >= 0) {
      throw new FormulaFault(
          "range", code.position(), "Less than " + Numbers.BOUND.toPlainString());
    }
    return new Money(value, currency);
  }

  private static LocalDate day(Token token) {
    try {
      return LocalDate.parse(token.text());
    } catch (DateTimeException wrong) {
      throw new FormulaFault("date", token.position(), "No such day: " + token.text());
    }
  }

  private Term named(Token name) {
    return switch (name.text()) {
      case "amount" -> new MoneyTerm.Base(tender);
      case "earlier" -> {
        countsVolume = true;
        yield new MoneyTerm.Earlier(tender);
      }
      case "attained" -> {
        countsVolume = true;
        yield Rule.attained(
            tender,
            goal.orElseThrow(
                () -> new FormulaFault("no_goal", name.position(), "The plan has no goal")));
      }
      case "quantity" -> new QuantityTerm.Sold();
      case "day" -> new DateTerm.OfSale();
      case "least" -> guarded(() -> new MoneyTerm.Least(amounts()), name);
      case "greatest" -> guarded(() -> new MoneyTerm.Greatest(amounts()), name);
      case "if" -> choice(name);
      default -> trait(name);
    };
  }

  private Term choice(Token name) {
    expect("(");
    BooleanTerm when = FormulaWords.truth(either(), name);
    expect(",");
    Term then = either();
    expect(",");
    Term otherwise = either();
    expect(")");
    if (then instanceof MoneyTerm one && otherwise instanceof MoneyTerm other) {
      return guarded(() -> new MoneyTerm.Either(when, one, other), name);
    }
    if (then instanceof PercentageTerm one && otherwise instanceof PercentageTerm other) {
      return new PercentageTerm.Either(when, one, other);
    }
    throw FormulaWords.kinds(name);
  }

  private List<MoneyTerm> amounts() {
    Token open = expect("(");
    List<MoneyTerm> amounts = new ArrayList<>();
    do {
      if (!(either() instanceof MoneyTerm money)) {
        throw FormulaWords.kinds(open);
      }
      amounts.add(money);
    } while (accept(","));
    expect(")");
    return amounts;
  }

  private static Term trait(Token name) {
    for (Trait trait : Trait.values()) {
      if (trait.word().equals(name.text())) {
        return new TextTerm.Of(trait);
      }
    }
    throw new FormulaFault("formula_name", name.position(), "Not known: " + name.text());
  }

  /** What a term refuses when it is built gets its place here. */
  private static Term guarded(java.util.function.Supplier<Term> build, Token at) {
    try {
      return build.get();
    } catch (Refusal refused) {
      throw new FormulaFault(refused.code(), at.position(), String.valueOf(refused.getMessage()));
    }
  }

  private Term counted(Term term, Token at) {
    if (++terms > MOST_TERMS) {
      throw new FormulaFault("formula_long", at.position(), "At most " + MOST_TERMS + " terms");
    }
    return term;
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw new FormulaFault(
          "formula_deep", peek().position(), "At most " + DEEPEST + " levels deep");
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  private boolean accept(String sign) {
    boolean there = peek().is(sign);
    if (there) {
      take();
    }
    return there;
  }

  private Token expect(String sign) {
    Token token = take();
    if (!token.is(sign)) {
      throw new FormulaFault(
          "formula_expected",
          token.position(),
          "%s is expected, not '%s'".formatted(sign, token.text().toLowerCase(Locale.ROOT)));
    }
    return token;
  }

  private static FormulaFault unexpected(Token token) {
    return new FormulaFault("formula_rest", token.position(), "Not expected: " + token.text());
  }
}
