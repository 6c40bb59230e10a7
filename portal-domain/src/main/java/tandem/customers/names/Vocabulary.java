package tandem.customers.names;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that many names share, with their abbreviations and translations: files {@code
 * words.csv}, {@code places.csv}, {@code given-names.csv} and {@code numbers.csv}. A form that ends
 * in * stands for its endings too.
 */
final class Vocabulary {
  /** What a word is known as. */
  record Known(String concept, WordKind kind) {}

  private record Sound(String key, Known known) {}

  /** Long enough that another script or one wrong letter still means the same word. */
  private static final int CERTAIN = 6;

  private static final int CERTAIN_WHEN_WRONG = 7;
  private static final int LONGEST_ENDING = 5;
  private static final int SHORTEST_STEM = 3;
  private static final Vocabulary ALL = new Vocabulary();

  private final Map<String, Known> phrases = new HashMap<>();
  private final Map<String, Known> stems = new HashMap<>();
  private final Map<String, Known> sounds = new HashMap<>();
  private final Map<String, List<Sound>> slips = new HashMap<>();
  private int longest;

  private Vocabulary() {
    NameFile.rows("numbers.csv").forEach(row -> take(row, row.getField("number"), WordKind.NUMBER));
    NameFile.rows("words.csv")
        .forEach(row -> take(row, row.getField("concept"), WordKind.valueOf(row.getField("kind"))));
    NameFile.rows("places.csv").forEach(row -> take(row, row.getField("concept"), WordKind.PLACE));
    NameFile.rows("given-names.csv").forEach(row -> take(row, "", WordKind.GIVEN_NAME));
  }

  static Vocabulary all() {
    return ALL;
  }

  int longest() {
    return longest;
  }

  /** What some words together are known as; a single word with an ending or a wrong letter too. */
  Optional<Known> find(List<String> words) {
    Known known = phrases.get(String.join(" ", words));
    if (known != null || words.size() > 1) {
      return Optional.ofNullable(known);
    }
    String word = words.getFirst();
    return stem(word).or(() -> sound(word));
  }

  private Optional<Known> stem(String word) {
    for (int cut = 0; cut <= LONGEST_ENDING && word.length() - cut >= SHORTEST_STEM; cut++) {
      Known known = stems.get(word.substring(0, word.length() - cut));
      if (known != null) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  private Optional<Known> sound(String word) {
    String sound = SoundKey.of(Romanised.of(word));
    Known known = sounds.get(sound);
    if (known != null || sound.length() < CERTAIN_WHEN_WRONG) {
      return Optional.ofNullable(known);
    }
    return Slips.of(sound).stream()
        .flatMap(slip -> slips.getOrDefault(slip, List.of()).stream())
        .filter(it -> it.key().charAt(0) == sound.charAt(0))
        .filter(it -> Typing.within(it.key(), sound, 1))
        .map(Sound::known)
        .findFirst();
  }

  private void take(NamedCsvRecord row, String concept, WordKind kind) {
    NameFile.forms(row).forEach(form -> take(form, concept, kind));
  }

  private void take(String form, String concept, WordKind kind) {
    boolean stem = form.endsWith("*");
    List<String> words = NameFile.bare(form);
    String text = String.join(" ", words);
    Known known = new Known(concept.isEmpty() ? text : concept, kind);
    longest = Math.max(longest, words.size());
    phrases.putIfAbsent(text, known);
    if (stem) {
      stems.putIfAbsent(text, known);
    }
    if (words.size() > 1 || kind == WordKind.GIVEN_NAME || kind == WordKind.NUMBER) {
      return;
    }
    String sound = SoundKey.of(Romanised.of(text));
    if (text.length() >= CERTAIN) {
      sounds.putIfAbsent(sound, known);
    }
    if (sound.length() >= CERTAIN_WHEN_WRONG) {
      Sound heard = new Sound(sound, known);
      Slips.of(sound)
          .forEach(slip -> slips.computeIfAbsent(slip, it -> new ArrayList<>()).add(heard));
    }
  }
}
