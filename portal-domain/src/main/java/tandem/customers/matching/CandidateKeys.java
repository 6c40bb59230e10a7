package tandem.customers.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tandem.customers.names.NameReading;
import tandem.customers.names.Slips;
import tandem.customers.names.SoundKey;
import tandem.customers.names.Word;
import tandem.customers.names.WordKind;

/**
 * The keys under which a name is filed, and those under which its likes are looked for. Two names
 * that share one are worth a comparison; names one slip of the finger, another legal form, another
 * script or another word order apart share one.
 *
 * <p>A name is filed as a whole ({@code =}), with one word left out ({@code -}), by the consonants
 * of its words with one letter left out ({@code ~}, symmetric delete), by all its consonants in one
 * ({@code #}: whatever the spaces) and by its abbreviation ({@code @}). It is looked for as a whole
 * among those with a word left out and the other way about, but never with a word left out among
 * those with a word left out: everybody would be found. At most {@link #MOST} keys each.
 */
public record CandidateKeys(Set<String> filed, Set<String> asked) {
  /** A longer name gives no more keys than this. */
  public static final int MOST = 64;

  /** Begins what a name is filed under without one of its words. */
  static final String WORD_LEFT_OUT = "-";

  private static final int MOST_WORDS = 8;
  private static final int SHORTEST_ABBREVIATION = 3;
  private static final int LONGEST_ABBREVIATION = 7;

  public static CandidateKeys of(NameReading name) {
    if (name.aliases().isEmpty()) {
      return ofOne(name);
    }
    Set<String> filed = new LinkedHashSet<>();
    Set<String> asked = new LinkedHashSet<>();
    for (NameReading each : name.names()) {
      CandidateKeys keys = ofOne(each);
      filed.addAll(keys.filed);
      asked.addAll(keys.asked);
    }
    return new CandidateKeys(bounded(Set.of(), filed), bounded(Set.of(), asked));
  }

  private static CandidateKeys ofOne(NameReading name) {
    List<Word> telling = telling(name);
    List<String> meanings = telling.stream().map(CandidateKeys::meaning).toList();
    List<String> left = telling.size() < 2 ? List.of() : leftOut(telling, meanings);
    Set<String> shared = new LinkedHashSet<>();
    slips(name).forEach(it -> shared.add("~" + it));
    shared.add("#" + SoundKey.consonants(name.joinedSound()));
    abbreviations(name, telling).forEach(it -> shared.add("@" + it));

    Set<String> filed = new LinkedHashSet<>(List.of("=" + joined(meanings)));
    left.forEach(it -> filed.add(WORD_LEFT_OUT + it));
    Set<String> asked =
        new LinkedHashSet<>(List.of("=" + joined(meanings), WORD_LEFT_OUT + joined(meanings)));
    left.forEach(it -> asked.add("=" + it));
    return new CandidateKeys(bounded(filed, shared), bounded(asked, shared));
  }

  /** Whether one who asks for this name finds the other on file. */
  public boolean finds(CandidateKeys other) {
    return asked.stream().anyMatch(other.filed::contains);
  }

  /** The words that tell the firm; fillers only when there is nothing else. */
  private static List<Word> telling(NameReading name) {
    List<Word> telling =
        name.words().stream()
            .filter(word ->
                word.weight() > WordKind.FILLER.weight() && word.kind() != WordKind.NEAR_FORM)
            .toList();
    return (telling.isEmpty() ? name.words() : telling).stream().limit(MOST_WORDS).toList();
  }

  private static String meaning(Word word) {
    return word.isKnown() ? word.concept() : consonants(word);
  }

  private static String consonants(Word word) {
    return word.hasDigit() ? word.latin() : SoundKey.consonants(word.sound());
  }

  /** What stays has to hold more than one common word. */
  private static List<String> leftOut(List<Word> words, List<String> meanings) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      List<Word> rest = without(words, i);
      boolean tells = rest.size() > 1 || rest.getFirst().kind() == WordKind.OWN;
      if (tells) {
        left.add(joined(without(meanings, i)));
      }
    }
    return left;
  }

  /** Of every word as it is written, known or not: a slip makes a known word unknown. */
  private static Set<String> slips(NameReading name) {
    List<String> words =
        name.words().stream()
            .filter(it -> it.kind() != WordKind.LINK && it.kind() != WordKind.NEAR_FORM)
            .limit(MOST_WORDS)
            .map(CandidateKeys::consonants)
            .toList();
    Set<String> slips = new LinkedHashSet<>();
    slips.add(joined(words));
    for (int i = 0; i < words.size(); i++) {
      List<String> others = without(words, i);
      for (String slip : Slips.of(words.get(i))) {
        List<String> all = new ArrayList<>(others);
        all.add(slip);
        slips.add(joined(all));
      }
    }
    return slips;
  }

  private static Set<String> abbreviations(NameReading name, List<Word> telling) {
    Set<String> abbreviations = new TreeSet<>();
    for (List<String> words : WholeAbbreviation.spellings(name)) {
      if (words.size() >= SHORTEST_ABBREVIATION) {
        abbreviations.add(Abbreviation.initials(words, false));
        abbreviations.add(Abbreviation.initials(words, true));
      }
    }
    String whole = name.joined();
    if (telling.size() <= 2 && whole.length() <= LONGEST_ABBREVIATION) {
      abbreviations.add(whole);
    }
    abbreviations.removeIf(
        it -> it.length() < SHORTEST_ABBREVIATION || it.length() > LONGEST_ABBREVIATION);
    return abbreviations;
  }

  private static String joined(List<String> words) {
    return String.join("+", words.stream().sorted().toList());
  }

  private static <T> List<T> without(List<T> list, int place) {
    List<T> rest = new ArrayList<>(list);
    rest.remove(place);
    return rest;
  }

  private static Set<String> bounded(Set<String> own, Set<String> shared) {
    Set<String> all = new LinkedHashSet<>(own);
    shared.stream().limit(MOST - all.size()).forEach(all::add);
    return all;
  }
}
