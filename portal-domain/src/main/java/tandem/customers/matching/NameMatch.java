package tandem.customers.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.customers.names.LegalForm;
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

  private static final double CONTRADICTION = 0.45;
  private static final double CONTRADICTED = 0.8;
  private static final double OTHER_NUMBER = 0.5;
  private static final double NUMBER_MISSING = 0.85;
  private static final double OTHER_ORDER = 0.99;
  private static final double OTHER_ORDER_OF_COMMON_WORDS = 0.8;
  private static final double OTHER_FORM = 0.97;
  private static final double PERSON_AND_COMPANY = 0.9;
  private static final double ONLY_SPACES = 0.97;
  private static final double SPACES_AND_A_SLIP = 0.9;
  private static final int LONG_ENOUGH_FOR_A_SLIP = 8;

  public static NameMatch of(String one, String other) {
    return of(NameReading.of(one), NameReading.of(other));
  }

  public static NameMatch of(NameReading one, NameReading other) {
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
    score = Math.min(1, score) * forms(one, other);
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
    boolean numberLeft = hasNumber(alignment.onlyLeft());
    boolean numberRight = hasNumber(alignment.onlyRight());
    if (numberLeft && numberRight) {
      return factor * OTHER_NUMBER;
    }
    return numberLeft || numberRight ? factor * NUMBER_MISSING : factor;
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
    boolean slip =
        !numbers
            && Math.min(a.length(), b.length()) >= LONG_ENOUGH_FOR_A_SLIP
            && one.words().size() != other.words().size()
            && Typing.within(a, b, 1);
    return slip ? SPACES_AND_A_SLIP : 0;
  }

  private static double forms(NameReading one, NameReading other) {
    Set<String> left = kinds(one);
    Set<String> right = kinds(other);
    if (left.isEmpty() || right.isEmpty() || left.stream().anyMatch(right::contains)) {
      return 1;
    }
    boolean person = Stream.of(left, right).anyMatch(kinds -> kinds.contains("person"));
    return person ? PERSON_AND_COMPANY : OTHER_FORM;
  }

  private static Set<String> kinds(NameReading name) {
    return name.forms().stream()
        .map(LegalForm::kind)
        .filter(kind -> !kind.equals("company"))
        .collect(Collectors.toSet());
  }
}
