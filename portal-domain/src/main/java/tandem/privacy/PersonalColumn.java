package tandem.privacy;

import tandem.platform.PersonalData.Basis;
import tandem.platform.PersonalData.Purpose;
import tandem.platform.PersonalData.Retain;

/**
 * One column that holds something about a person.
 *
 * @param link how a person's rows are found
 * @param erasure what erasing does to it
 */
public record PersonalColumn(
    String table,
    String column,
    Purpose purpose,
    Basis basis,
    Retain retention,
    Link link,
    Erasure erasure) {

  public String name() {
    return table + "." + column;
  }

  /** How a person's rows are found. */
  public enum Link {
    /** By the id of somebody with an account. */
    ACCOUNT,
    /** By the mail address of a contact on a lead. */
    CONTACT,
    /** By the words themselves: names and addresses in free text. */
    WORDS,
    /** By a sealed value's subject. */
    SEALED
  }

  /** What erasing does. */
  public enum Erasure {
    /** A pseudonym takes its place; the row stays. */
    PSEUDONYM,
    /** It is emptied. */
    EMPTIED,
    /** The row is deleted. */
    DELETED,
    /** The key it is sealed with is destroyed. */
    KEY_DESTROYED,
    /** Stays, because the law wants it kept. */
    KEPT
  }
}
