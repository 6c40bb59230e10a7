package tandem.customers.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that people write as one: Acme (formerly Globex), Smith t/a Acme, Acme (AGX), H&amp;M
 * Hennes &amp; Mauritz. A place or a legal form in brackets is no name.
 */
final class Aliases {
  private static final int SHORTEST = 2;
  private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]+)[)\\]]");
  private static final Pattern MARKER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:d/?b/?a|t/a|trading as|doing business as|a/?k/?a|also known as"
              + "|f/?k/?a|formerly known as|formerly|previously|vormals|ehemals|früher|anciennement"
              + "|бывш\\.|бывшее|бывший|бывшая|ранее|он же)(?![\\p{L}\\p{N}])[:.]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Aliases() {}

  /**
   * Nothing when the name is one.
   *
   * @param tokens of that name
   */
  static List<String> in(String name, List<Token> tokens) {
    List<String> parts = new ArrayList<>();
    Matcher brackets = BRACKETS.matcher(name);
    while (brackets.find()) {
      parts.add(brackets.group(1));
    }
    parts.addFirst(brackets.replaceAll(" "));
    List<String> typed = parts.stream().flatMap(MARKER::splitAsStream).map(String::strip).toList();
    List<String> aliases =
        typed.size() > 1 ? typed.stream().filter(Aliases::isName).toList() : List.of();
    return aliases.size() > 1 ? aliases : withInitials(tokens);
  }

  /** H&amp;M Hennes &amp; Mauritz: the initials stand before what they are made of. */
  private static List<String> withInitials(List<Token> tokens) {
    List<String> words =
        tokens.stream().map(Token::text).filter(word -> !word.equals("and")).toList();
    if (words.size() < 3 || words.getFirst().length() >= words.size() + 1) {
      return List.of();
    }
    String initials = words.getFirst();
    StringBuilder made = new StringBuilder();
    words.stream().skip(1).limit(initials.length()).forEach(word -> made.append(word.charAt(0)));
    return initials.length() >= SHORTEST && made.toString().equals(initials)
        ? List.of(initials, String.join(" ", words.subList(1, words.size())))
        : List.of();
  }

  private static boolean isName(String part) {
    List<Token> tokens = Tokens.of(part);
    List<String> bare = tokens.stream().map(Token::bare).toList();
    return !tokens.isEmpty()
        && tokens.stream().anyMatch(token -> token.text().length() > SHORTEST)
        && LegalFormList.all().find(bare).isEmpty()
        && Vocabulary.all().find(bare).isEmpty();
  }
}
