package tandem.customers.matching;

import java.util.List;
import java.util.stream.Stream;
import tandem.customers.names.NameReading;
import tandem.customers.names.Typing;
import tandem.customers.names.Word;
import tandem.customers.names.WordKind;

/**
 * How like two company names are: what their words share, weighed by what each tells ({@link
 * WordKind}), less for what sets them apart: numbers, places, another word at the same place.
 *
 * @param score from 0, nothing in common, to 1, the same name
 * @param reasons what was seen, the weightiest first
 */
public record NameMatch(double score, List<Reason> reasons) {
  /** From this score on two names are more likely one firm than two; measured, see the tests. */
  public static final double ONE_FIRM = 0.78;

  private static final double ALIAS = 0.97;
  private static final double CONTRADICTION = 0.45;
  private static final double CONTRADICTED = 0.8;
  private static final double OTHER_NUMBER = 0.5;
  private static final double NUMBER_MISSING = 0.85;
  private static final double PLACE_MISSING = 0.9;
  private static final double OTHER_ORDER = 0.99;
  private static final double OTHER_ORDER_OF_COMMON_WORDS = 0.8;
  private static final double ONLY_SPACES = 0.97;
  private static final double FORM_OR_NAME = 0.95;
  private static final double SPACES_AND_A_SLIP = 0.9;
  private static final int LONG_ENOUGH_FOR_A_SLIP = 8;

  public static NameMatch of(String one, String other) {
    return of(NameReading.of(one), NameReading.of(other));
  }

  /** Of names that were typed with aliases, the two that are most alike. */
  public static NameMatch of(NameReading one, NameReading other) {
    NameMatch best = whole(one, other);
    if (one.aliases().isEmpty() && other.aliases().isEmpty()) {
      return best;
    }
    for (NameReading left : one.names()) {
      for (NameReading right : other.names()) {
        NameMatch alias = whole(left, right).asAlias(left, right);
        best = alias.score > best.score ? alias : best;
      }
    }
    return best;
  }

  private NameMatch asAlias(NameReading left, NameReading right) {
    return new NameMatch(
        score * ALIAS,
        Stream.concat(
                Stream.of(Reason.of(ReasonCode.ALIAS, left.name(), right.name())), reasons.stream())
            .toList());
  }

  private static NameMatch whole(NameReading one, NameReading other) {
    List<Word> left = telling(one);
    List<Word> right = telling(other);
    if (left.isEmpty() || right.isEmpty()) {
      return new NameMatch(0, List.of());
    }
    Alignment alignment = Alignment.of(left, right);
    Weights weights = Weights.of(left, right);
    double score = weights.shared(alignment) * apart(alignment, weights);
    score = Math.max(score, asOneWord(one, other, alignment));
    score = Math.max(score, WholeAbbreviation.likeness(one, other));
    score = Math.min(1, score) * LegalKinds.of(one, other).factor();
    return new NameMatch(score, NameReasons.of(one, other, alignment, score));
  }

  private static List<Word> telling(NameReading name) {
    List<Word> telling =
        name.words().stream().filter(word -> word.kind() != WordKind.LINK).toList();
    return telling.isEmpty() ? name.words() : telling;
  }

  /** What is left over on both sides contradicts itself; on one side it was only left out. */
  private static double apart(Alignment alignment, Weights weights) {
    double factor = 1;
    if (alignment.isReordered()) {
      factor = weights.onlyCommonWords() ? OTHER_ORDER_OF_COMMON_WORDS : OTHER_ORDER;
    }
    double left = weights.of(alignment.onlyLeft());
    double right = weights.of(alignment.onlyRight());
    if (Math.min(left, right) >= CONTRADICTION) {
      factor *= CONTRADICTED;
    }
    return factor
        * numbers(alignment.onlyLeft(), alignment.onlyRight())
        * places(alignment.onlyLeft(), alignment.onlyRight());
  }

  private static double numbers(List<Word> left, List<Word> right) {
    if (hasNumber(left) && hasNumber(right)) {
      return OTHER_NUMBER;
    }
    return hasNumber(left) || hasNumber(right) ? NUMBER_MISSING : 1;
  }

  /** A place that only one has marks the daughter there. */
  private static double places(List<Word> left, List<Word> right) {
    return hasPlace(left) != hasPlace(right) ? PLACE_MISSING : 1;
  }

  private static boolean hasPlace(List<Word> words) {
    return words.stream().anyMatch(word -> word.kind() == WordKind.PLACE);
  }

  private static boolean hasNumber(List<Word> words) {
    return words.stream().anyMatch(word -> word.kind() == WordKind.NUMBER || word.hasDigit());
  }

  private static double asOneWord(NameReading one, NameReading other, Alignment alignment) {
    String a = one.joined();
    String b = other.joined();
    boolean numbers = hasNumber(alignment.onlyLeft()) || hasNumber(alignment.onlyRight());
    if (a.equals(b)) {
      return ONLY_SPACES;
    }
    if (a.equals(withForms(other)) || b.equals(withForms(one))) {
      return FORM_OR_NAME;
    }
    boolean slip =
        !numbers
            && Math.min(a.length(), b.length()) >= LONG_ENOUGH_FOR_A_SLIP
            && one.words().size() != other.words().size()
            && Typing.within(a, b, 1);
    return slip ? SPACES_AND_A_SLIP : 0;
  }

  /** PepsiCo is written Pepsi Co, which looks like a form. */
  private static String withForms(NameReading name) {
    return String.join("", name.spelled());
  }
}
