package tandem.conversations;

/**
 * A letter as its reader would get it.
 *
 * @param to who gets it
 * @param mailed whether it goes out as mail, too; without an address it is a notice only
 * @param language BCP 47, the reader's
 */
public record LetterView(
    String to,
    boolean mailed,
    String language,
    String subject,
    String greeting,
    String body,
    String action,
    String footer) {}
