package tandem.customers.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The legal forms of the file {@code legal-forms.csv}: abbreviated and in full, in their own script
 * and as they are typed abroad. Long ones are known with typing errors too.
 */
final class LegalFormList {
  /** From this length a form with one wrong letter is still nothing else. */
  private static final int TYPED_WRONG = 6;

  private static final int UNMISTAKABLE = 10;
  private static final int TWICE_WRONG = 16;
  private static final int SHORTEST_BROKEN = 2;
  private static final LegalFormList ALL = new LegalFormList();

  private final Map<String, LegalForm> exact = new HashMap<>();

  /** Without their spaces, by length. */
  private final Map<Integer, Map<String, LongForm>> longOnes = new HashMap<>();

  private final Set<String> slipsAtTheEnd = new HashSet<>();
  private final Set<String> slipsInFront = new HashSet<>();
  private int longest;

  /**
   * @param letters which letters it has, a bit for each: of two texts one slip apart all letters
   *     are common but two
   */
  private record LongForm(String text, long letters, LegalForm form) {
    boolean mayBe(long others, int slips) {
      return Long.bitCount(letters ^ others) <= 2 * slips;
    }
  }

  private LegalFormList() {
    for (var row : NameFile.rows("legal-forms.csv")) {
      take(
          new LegalForm(
              row.getField("form"),
              Set.of(row.getField("countries").split(" ", -1)),
              LegalForm.Place.valueOf(row.getField("where").toUpperCase(Locale.ROOT)),
              row.getField("kind")));
    }
  }

  private void take(LegalForm form) {
    List<String> words = NameFile.bare(form.form());
    longest = Math.max(longest, words.size());
    exact.putIfAbsent(String.join(" ", words), form);
    String text = String.join("", words);
    if (text.length() >= TYPED_WRONG) {
      longOnes
          .computeIfAbsent(text.length(), it -> new LinkedHashMap<>())
          .putIfAbsent(text, new LongForm(text, letters(text), form));
    } else if (text.length() >= SHORTEST_BROKEN) {
      slipsAtTheEnd.addAll(Slips.of(text));
      if (text.length() > SHORTEST_BROKEN && form.place() == LegalForm.Place.ANY) {
        slipsInFront.addAll(Slips.of(text));
      }
    }
  }

  static LegalFormList all() {
    return ALL;
  }

  /** The most words a form has, and one more for a space too many. */
  int longest() {
    return longest + 1;
  }

  Optional<LegalForm> find(List<String> words) {
    return Optional.ofNullable(exact.get(String.join(" ", words)));
  }

  /** A long form with one letter wrong, a very long one with two; a space is a letter here. */
  Optional<LegalForm> resembling(List<String> words) {
    String text = String.join("", words);
    long letters = letters(text);
    for (int length = text.length() - 2; length <= text.length() + 2; length++) {
      int slips = length < TWICE_WRONG ? 1 : 2;
      for (LongForm form : longOnes.getOrDefault(length, Map.of()).values()) {
        boolean near = length >= UNMISTAKABLE || form.text.charAt(0) == text.charAt(0);
        if (near && form.mayBe(letters, slips) && Typing.within(form.text, text, slips)) {
          return Optional.of(form.form);
        }
      }
    }
    return Optional.empty();
  }

  private static long letters(String text) {
    long letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1L << text.charAt(i); // two letters that share a bit only make it say less
    }
    return letters;
  }

  /** Whether short words at the end of a name may be a form with a letter wrong: GmbG, S.rl.l. */
  boolean isNearAtTheEnd(String letters) {
    return Slips.of(letters).stream().anyMatch(slipsAtTheEnd::contains);
  }

  /** The same in front, for the forms that may mean nothing else: ОО. */
  boolean isNearInFront(String letters) {
    return Slips.of(letters).stream().anyMatch(slipsInFront::contains);
  }
}
