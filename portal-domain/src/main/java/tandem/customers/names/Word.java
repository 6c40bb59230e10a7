package tandem.customers.names;

/**
 * A word of a name as it is compared.
 *
 * @param written in lower case and the script in which it was typed
 * @param latin the same in Latin letters without marks
 * @param sound the spelling between which transliterations do not waver ({@link SoundKey})
 * @param concept what it means, the same in all languages; empty when nothing is known of it
 * @param shortened whether a dot marks it as cut off: "Petrol."
 */
public record Word(
    String written, String latin, String sound, String concept, WordKind kind, boolean shortened) {

  static Word of(Token token, String concept, WordKind kind) {
    String latin = Romanised.of(token.text());
    return new Word(token.text(), latin, SoundKey.of(latin), concept, kind, token.dotted());
  }

  public boolean isKnown() {
    return !concept.isEmpty();
  }

  /** Whether it was typed in letters other than Latin. */
  public boolean isForeign() {
    return written.codePoints().anyMatch(letter -> letter > 0x24f && Character.isLetter(letter));
  }

  public boolean hasDigit() {
    return written.codePoints().anyMatch(Character::isDigit);
  }

  /** Short words tell less; one letter is an initial. */
  public double weight() {
    boolean initials = kind == WordKind.OWN && latin.length() <= 2 && !hasDigit();
    return initials ? kind.weight() / 2 : kind.weight();
  }
}
