package tandem.customers.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.customers.names.Typing;
import tandem.customers.names.Word;
import tandem.customers.names.WordKind;

/**
 * Which words of two names stand for each other, in whatever order. The most alike find each other
 * first; what is left over found nobody.
 */
record Alignment(List<Pair> pairs, List<Word> onlyLeft, List<Word> onlyRight) {
  private static final double PARTED = 0.97;
  private static final double TURNED = 0.9;
  private static final double INITIALS = 0.86;
  private static final double TWO_INITIALS = 0.82;
  private static final double SYLLABLES = 0.85;
  private static final int SHORTEST_JOINED = 4;

  static Alignment of(List<Word> left, List<Word> right) {
    List<Pair> possible = possible(left, right);
    possible.sort(
        Comparator.comparingDouble(Pair::value)
            .reversed()
            .thenComparing(Pair::size, Comparator.reverseOrder())
            .thenComparingInt(pair -> Math.abs(pair.a() - pair.b())));
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : possible) {
      if (pairs.stream().noneMatch(pair::touches)) {
        pairs.add(pair);
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::a));
    return new Alignment(
        pairs,
        left(left, it -> pairs.stream().anyMatch(p -> isIn(it, p.a(), p.left().size()))),
        left(right, it -> pairs.stream().anyMatch(p -> isIn(it, p.b(), p.right().size()))));
  }

  private static List<Pair> possible(List<Word> left, List<Word> right) {
    List<Pair> possible = new ArrayList<>();
    for (int a = 0; a < left.size(); a++) {
      for (int b = 0; b < right.size(); b++) {
        Likeness likeness = Likeness.of(left.get(a), right.get(b));
        if (likeness.value() > 0) {
          possible.add(new Pair(a, left.subList(a, a + 1), b, right.subList(b, b + 1), likeness));
        }
      }
    }
    several(left, right)
        .forEach(p -> possible.add(new Pair(p.a(), p.left(), p.b(), p.right(), p.likeness())));
    several(right, left)
        .forEach(p -> possible.add(new Pair(p.b(), p.right(), p.a(), p.left(), p.likeness())));
    return possible;
  }

  /** Pairs of one word of the first with several neighbours of the second. */
  private static List<Pair> several(List<Word> ones, List<Word> many) {
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < ones.size(); a++) {
      for (int b = 0; b < many.size(); b++) {
        for (int end = b + 2; end <= many.size(); end++) {
          List<Word> one = ones.subList(a, a + 1);
          List<Word> run = many.subList(b, end);
          int place = a;
          int from = b;
          oneForMany(one.getFirst(), run)
              .ifPresent(likeness -> pairs.add(new Pair(place, one, from, run, likeness)));
        }
      }
    }
    return pairs;
  }

  private static Optional<Likeness> oneForMany(Word one, List<Word> run) {
    List<String> parts =
        run.stream().flatMap(word -> Stream.of(word.latin().split(" ", -1))).toList();
    String joined = String.join("", parts);
    if (run.size() <= 3 && joined.length() >= SHORTEST_JOINED && isJoined(one.latin(), joined)) {
      return Optional.of(new Likeness(PARTED, ReasonCode.SPACING));
    }
    if (run.size() == 2 && one.latin().equals(parts.getLast() + parts.getFirst())) {
      return Optional.of(new Likeness(TURNED, ReasonCode.SPACING));
    }
    if (one.kind() != WordKind.OWN && one.kind() != WordKind.NEAR_FORM) {
      return Optional.empty();
    }
    List<String> words = run.stream().map(Word::latin).toList();
    if (Abbreviation.isInitials(one.latin(), parts)
        || Abbreviation.isInitials(one.latin(), words)) {
      double value = run.size() == 2 ? TWO_INITIALS : INITIALS;
      return Optional.of(new Likeness(value, ReasonCode.ABBREVIATION));
    }
    return Abbreviation.isSyllables(one.latin(), parts)
        ? Optional.of(new Likeness(SYLLABLES, ReasonCode.ABBREVIATION))
        : Optional.empty();
  }

  private static boolean isJoined(String one, String joined) {
    return one.equals(joined) || (joined.length() >= 8 && Typing.within(one, joined, 1));
  }

  private static List<Word> left(List<Word> words, IntPredicate paired) {
    return IntStream.range(0, words.size())
        .filter(it -> !paired.test(it))
        .mapToObj(words::get)
        .toList();
  }

  private static boolean isIn(int place, int from, int size) {
    return place >= from && place < from + size;
  }

  boolean isReordered() {
    return pairs.stream().anyMatch(one -> pairs.stream().anyMatch(it -> it.crosses(one)));
  }
}
