package tandem.customers.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.customers.names.LegalForm;
import tandem.customers.names.NameReading;
import tandem.customers.names.Typing;
import tandem.customers.names.Word;
import tandem.customers.names.WordKind;

/** Says in codes what a comparison of names has seen. */
final class NameReasons {
  private NameReasons() {}

  static List<Reason> of(NameReading one, NameReading other, Alignment seen, double score) {
    List<Reason> reasons = new ArrayList<>();
    boolean same = score >= 0.995;
    reasons.add(
        same
            ? Reason.of(ReasonCode.NAME_SAME)
            : Reason.of(ReasonCode.NAME_ALIKE, String.format(Locale.ROOT, "%.2f", score)));
    seen.pairs().stream()
        .filter(it -> it.likeness().how() != ReasonCode.NAME_SAME)
        .map(NameReasons::pair)
        .forEach(reasons::add);
    if (seen.isReordered()) {
      reasons.add(Reason.of(ReasonCode.WORD_ORDER));
    }
    leftOver(seen, reasons);
    forms(one, other, reasons);
    return List.copyOf(reasons);
  }

  private static Reason pair(Pair pair) {
    String left = Pair.text(pair.left());
    String right = Pair.text(pair.right());
    if (pair.likeness().how() != ReasonCode.TYPING_ERROR) {
      return Reason.of(pair.likeness().how(), left, right);
    }
    int slips = Typing.distance(pair.left().getFirst().latin(), pair.right().getFirst().latin(), 2);
    return Reason.of(ReasonCode.TYPING_ERROR, left, right, Integer.toString(Math.min(slips, 2)));
  }

  private static void leftOver(Alignment seen, List<Reason> reasons) {
    for (WordKind kind : List.of(WordKind.NUMBER, WordKind.PLACE)) {
      String left = Pair.text(of(kind, seen.onlyLeft()));
      String right = Pair.text(of(kind, seen.onlyRight()));
      if (!left.isEmpty() && !right.isEmpty()) {
        boolean number = kind == WordKind.NUMBER;
        reasons.add(
            Reason.of(number ? ReasonCode.NUMBERS_DIFFER : ReasonCode.PLACES_DIFFER, left, right));
      }
    }
    String left = Pair.text(seen.onlyLeft());
    String right = Pair.text(seen.onlyRight());
    if (!left.isEmpty() && !right.isEmpty()) {
      reasons.add(Reason.of(ReasonCode.WORDS_DIFFER, left, right));
    } else if (!left.isEmpty() || !right.isEmpty()) {
      reasons.add(Reason.of(ReasonCode.ONLY_IN_ONE, left + right));
    }
  }

  private static List<Word> of(WordKind kind, List<Word> words) {
    return words.stream().filter(word -> word.kind() == kind).toList();
  }

  private static void forms(NameReading one, NameReading other, List<Reason> reasons) {
    String left = text(one);
    String right = text(other);
    if (left.isEmpty() && right.isEmpty()) {
      return;
    }
    if (LegalKinds.of(one, other).differ()) {
      reasons.add(Reason.of(ReasonCode.LEGAL_FORM_DIFFERS, left, right));
    } else {
      String both =
          Stream.of(left, right)
              .filter(it -> !it.isEmpty())
              .distinct()
              .collect(Collectors.joining(", "));
      reasons.add(Reason.of(ReasonCode.LEGAL_FORM_REMOVED, both));
    }
  }

  private static String text(NameReading name) {
    return String.join(" ", name.forms().stream().map(LegalForm::form).toList());
  }
}
