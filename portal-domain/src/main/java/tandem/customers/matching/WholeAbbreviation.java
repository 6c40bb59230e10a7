package tandem.customers.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.customers.names.NameReading;
import tandem.customers.names.Word;
import tandem.customers.names.WordKind;

/**
 * One name is the abbreviation of the whole other, in which legal form and links may count: CNPC is
 * made with the C of Corporation, ICBC without "and" and "of".
 */
final class WholeAbbreviation {
  private static final double THREE_LETTERS = 0.86;
  private static final double TWO_LETTERS = 0.82;
  private static final double INNER_LETTERS = 0.82;

  private WholeAbbreviation() {}

  static double likeness(NameReading one, NameReading other) {
    return Math.max(oneWay(one, other), oneWay(other, one));
  }

  private static double oneWay(NameReading brief, NameReading whole) {
    String letters = brief.joined();
    if (telling(brief).size() > 2) {
      return 0;
    }
    List<List<String>> spellings = spellings(whole);
    if (spellings.stream().anyMatch(words -> Abbreviation.isInitials(letters, words))) {
      return letters.length() == 2 ? TWO_LETTERS : THREE_LETTERS;
    }
    return spellings.stream().anyMatch(words -> Abbreviation.isInnerInitials(letters, words))
        ? INNER_LETTERS
        : 0;
  }

  /** The words of a name as an abbreviation may take them: with and without links and forms. */
  static List<List<String>> spellings(NameReading whole) {
    Set<String> links =
        whole.words().stream()
            .filter(word -> word.kind() == WordKind.LINK)
            .map(Word::latin)
            .collect(Collectors.toSet());
    List<String> withoutLinks = new ArrayList<>(whole.spelled());
    withoutLinks.removeIf(links::contains);
    List<String> phrases = telling(whole).stream().map(Word::latin).toList();
    return List.of(
        whole.spelled(), withoutLinks, phrases, parts(whole.words()), parts(telling(whole)));
  }

  private static List<Word> telling(NameReading name) {
    return name.words().stream().filter(word -> word.kind() != WordKind.LINK).toList();
  }

  private static List<String> parts(List<Word> words) {
    return words.stream().flatMap(word -> Stream.of(word.latin().split(" ", -1))).toList();
  }
}
