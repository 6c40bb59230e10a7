package tandem.commissions.rules;

import java.util.Map;
import java.util.Set;

/** The words that conditions may name, where they are known; elsewhere any word goes. */
public record Vocabulary(Map<Trait, Set<String>> words) {
  public static final Vocabulary ANY = new Vocabulary(Map.of());

  public Vocabulary {
    words = Map.copyOf(words);
  }

  boolean knows(Trait trait, String word) {
    Set<String> known = words.get(trait);
    return known == null || known.contains(word);
  }
}
