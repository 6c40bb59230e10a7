package tandem.customers.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A company name as it is understood: the words that tell the firm, each with what is known of it,
 * and the legal forms that were taken off. Reading is pure; the same name is always read alike.
 *
 * @param name as typed
 * @param words in their order, links such as "and" among them
 * @param spelled all that was typed, legal forms among it, in Latin letters and parted at capitals
 *     too: what an abbreviation may be made of
 * @param aliases other names that were typed with it: in brackets, or after "formerly"
 */
public record NameReading(
    String name,
    List<Word> words,
    List<LegalForm> forms,
    List<String> spelled,
    List<NameReading> aliases) {

  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  /** A name of more words is cut here; nobody is called so. */
  private static final int MOST_WORDS = 24;

  /** And no longer than this, in characters. */
  private static final int LONGEST = 400;

  public static NameReading of(String typed) {
    String name = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    List<Token> tokens = Tokens.of(name);
    return of(
        name,
        tokens,
        Aliases.in(name, tokens).stream()
            .map(alias -> of(alias, Tokens.of(alias), List.of()))
            .toList());
  }

  private static NameReading of(String name, List<Token> tokens, List<NameReading> aliases) {
    FormsOff off = FormsOff.from(tokens.stream().filter(Token::says).limit(MOST_WORDS).toList());
    String parted = HUMP.matcher(name).replaceAll(" ");
    List<String> spelled =
        (parted.equals(name) ? tokens : Tokens.of(parted))
            .stream()
                .limit(MOST_WORDS)
                .map(token -> Romanised.of(token.text()))
                .filter(word -> !word.isEmpty())
                .toList();
    return new NameReading(name, words(off), off.forms(), spelled, aliases);
  }

  /** The name as a whole and each of its aliases. */
  public List<NameReading> names() {
    List<NameReading> names = new ArrayList<>(aliases);
    names.addFirst(this);
    return names;
  }

  private static List<Word> words(FormsOff off) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < off.rest().size()) {
      at = take(off, at, words);
    }
    return List.copyOf(words);
  }

  /**
   * Adds the longest known phrase, or the word, that begins here; answers where the next begins.
   */
  private static int take(FormsOff off, int from, List<Word> words) {
    List<Token> tokens = off.rest();
    Vocabulary vocabulary = Vocabulary.all();
    for (int size = Math.min(vocabulary.longest(), tokens.size() - from); size > 0; size--) {
      List<Token> phrase = tokens.subList(from, from + size);
      var known = vocabulary.find(phrase.stream().map(Token::bare).toList());
      if (known.isPresent()) {
        Token joined = joined(phrase);
        words.add(Word.of(joined, known.get().concept(), kind(known.get(), joined)));
        return from + size;
      }
    }
    Token token = tokens.get(from);
    if (isOrdinalEnding(token, words)) {
      return from + 1;
    }
    if (off.broken().holds(from, tokens.size())) {
      words.add(Word.of(token, "", WordKind.NEAR_FORM));
    } else {
      words.add(
          isNumber(token)
              ? Word.of(token, Ordinal.number(token.text()), WordKind.NUMBER)
              : Word.of(token, "", WordKind.OWN));
    }
    return from + 1;
  }

  private static WordKind kind(Vocabulary.Known known, Token token) {
    return known.kind() == WordKind.PLACE && token.aside() ? WordKind.ADDRESS : known.kind();
  }

  private static Token joined(List<Token> phrase) {
    return phrase.size() == 1
        ? phrase.getFirst()
        : new Token(
            String.join(" ", phrase.stream().map(Token::text).toList()),
            false,
            phrase.getFirst().aside());
  }

  private static boolean isNumber(Token token) {
    return !Ordinal.number(token.text()).isEmpty();
  }

  /** 1-й, 2-ая: the ending of a Russian ordinal, parted from its number by a dash. */
  private static boolean isOrdinalEnding(Token token, List<Word> words) {
    return !words.isEmpty()
        && words.getLast().kind() == WordKind.NUMBER
        && Ordinal.isEnding(token.text());
  }

  /** The name without the spaces and the and, in which people differ; legal forms left out. */
  public String joined() {
    return String.join("", words.stream().filter(it -> !isAnd(it)).map(Word::latin).toList())
        .replace(" ", "");
  }

  /** {@link #joined} in the one spelling of all transliterations. */
  public String joinedSound() {
    return SoundKey.of(joined());
  }

  private static boolean isAnd(Word word) {
    return word.concept().equals("and") && word.latin().length() > 1;
  }
}
