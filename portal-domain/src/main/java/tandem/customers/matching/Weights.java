package tandem.customers.matching;

import java.util.List;
import java.util.stream.Stream;
import tandem.customers.names.Word;
import tandem.customers.names.WordKind;

/**
 * What the words of two names weigh. Where a name has no word of its own, as Bank of China, the
 * common words have to tell the firm and weigh more.
 */
record Weights(boolean onlyCommonWords) {
  private static final double COMMON_WORD_ALONE = 0.9;
  private static final double FILLER_ALONE = 0.4;

  static Weights of(List<Word> left, List<Word> right) {
    return new Weights(
        Stream.of(left, right).anyMatch(words -> words.stream().noneMatch(Weights::isOwn)));
  }

  double of(Word word) {
    if (!onlyCommonWords || isOwn(word)) {
      return word.weight();
    }
    return switch (word.kind()) {
      case PLACE, ACTIVITY, OFFSHOOT, GIVEN_NAME, NUMBER -> COMMON_WORD_ALONE;
      case FILLER -> FILLER_ALONE;
      case OWN, ADDRESS, NEAR_FORM, LINK -> word.weight();
    };
  }

  double of(List<Word> words) {
    return words.stream().mapToDouble(this::of).sum();
  }

  /** The part of both names that the other has too. */
  double shared(Alignment alignment) {
    double shared = 0;
    double all = of(alignment.onlyLeft()) + of(alignment.onlyRight());
    for (Pair pair : alignment.pairs()) {
      double weight = of(pair.left()) + of(pair.right());
      shared += weight * pair.value();
      all += weight;
    }
    return all == 0 ? 0 : shared / all;
  }

  private static boolean isOwn(Word word) {
    return word.kind() == WordKind.OWN;
  }
}
