package tandem.customers.matching;

import java.util.Locale;

/**
 * Why two customers are taken for one, or not. Each code has a text for people in both languages.
 */
public enum ReasonCode {
  /** Values: the scheme and the number. */
  SAME_TAX_ID(true),
  /** Values: the scheme and both numbers. */
  DIFFERENT_TAX_ID(false),
  /** Value: the domain under which both are on the web. */
  SAME_DOMAIN(true),
  /** Value: the name that both domains have under different endings: acme.com, acme.de. */
  SAME_DOMAIN_NAME(true),
  /** Value: the domain of a mail or site provider, which says nothing. */
  PUBLIC_DOMAIN_IGNORED(false),
  /** Value: the number in international form. */
  SAME_PHONE(true),
  /** Value: the place as it was compared; many firms may sit there. */
  SAME_ADDRESS(true),
  /** Values: how both name their group. */
  SAME_GROUP(true),
  /** Value: the group of the one, which is the other. */
  PART_OF_THE_OTHER(true),
  /** Values: both groups. */
  DIFFERENT_GROUP(false),
  /** Values: both countries. */
  DIFFERENT_COUNTRY(false),
  /** Value: how like the names are, 0.00 to 1.00. */
  NAME_ALIKE(true),
  /** The names are the same after all that is named in other reasons. */
  NAME_SAME(true),
  /** Values: the legal forms that were taken off. */
  LEGAL_FORM_REMOVED(true),
  /** Values: both forms, of different kinds. */
  LEGAL_FORM_DIFFERS(false),
  /** Values: two words, one of them transliterated. */
  TRANSLITERATED(true),
  /** Values: two words that only sound alike, or differ in accents. */
  SPELLED_ALIKE(true),
  /** Values: two words that mean the same: an abbreviation, a number, a translation. */
  SAME_MEANING(true),
  /** Values: two words and how many slips of the finger lie between them. */
  TYPING_ERROR(true),
  /** Values: the abbreviation and what it stands for. */
  ABBREVIATION(true),
  /** The words are parted differently. */
  SPACING(true),
  /** The words stand in another order. */
  WORD_ORDER(true),
  /** Values: the names of both that were compared, one of them typed as an alias. */
  ALIAS(true),
  /** Values: words that only one of the names has. */
  ONLY_IN_ONE(false),
  /** Values: what stands in the one and what in the other instead. */
  WORDS_DIFFER(false),
  /** Values: the numbers, which tell two firms of one name apart. */
  NUMBERS_DIFFER(false),
  /** Values: the places. */
  PLACES_DIFFER(false);

  private final boolean speaksFor;

  ReasonCode(boolean speaksFor) {
    this.speaksFor = speaksFor;
  }

  /** Whether it makes the two more likely to be one firm. */
  public boolean speaksFor() {
    return speaksFor;
  }

  /** The key of its text in the message bundles; the values are its parameters, in order. */
  public String messageKey() {
    return "match.reason." + name().toLowerCase(Locale.ROOT);
  }
}
