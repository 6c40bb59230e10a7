package tandem.customers;

import java.util.List;
import tandem.customers.names.LatinLetters;

/**
 * A company name reduced to what two people who type it have in common: «ООО "Балтийский причал"»
 * and "Baltiyskiy Prichal OOO" have the key {@code baltiski prichal}.
 *
 * <p>In this order: compatibility form and lower case; dots and apostrophes vanish, all other marks
 * part words; Cyrillic becomes Latin, diacritics fall; legal forms are dropped at the end of the
 * name and, where firms put them first, at its start, as long as a word remains; at last the
 * spellings between which transliterations waver become one ({@link LatinLetters#oneSpelling}).
 * Words keep their order and their number. The key is for comparing only and is stored, so a change
 * of these rules needs a migration that makes the keys anew.
 */
public record NameKey(String value) {

  /**
   * The key of a name as typed; two keys are equal when the names mean one firm, as far as names
   * can tell.
   */
  public static NameKey of(String name) {
    List<String> words = LegalForms.withoutNative(LatinLetters.words(name));
    List<String> latin =
        words.stream().map(LatinLetters::latin).filter(it -> !it.isEmpty()).toList();
    return new NameKey(LatinLetters.oneSpelling(String.join(" ", LegalForms.without(latin))));
  }

  /** A name of marks only says nothing about anybody and never matches. */
  public boolean says() {
    return !value.isEmpty();
  }

  @Override
  public String toString() {
    return value;
  }
}
