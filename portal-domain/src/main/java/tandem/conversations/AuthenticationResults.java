package tandem.conversations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a mail server found out about a mail (RFC 8601). Part of it is text of whoever sent the
 * mail, so it is read strictly: quoted strings and comments are skipped as the standard says, and a
 * line that does not fit, or says something twice, is no line at all. All in lower case.
 */
record AuthenticationResults(String server, List<Result> results) {
  private static final int LONGEST = 8_000;
  private static final String SIGNS = ";=";

  record Result(String method, boolean passed, Map<String, String> properties) {}

  static Optional<AuthenticationResults> read(String line) {
    return line.length() > LONGEST
        ? Optional.empty()
        : words(line.toLowerCase(Locale.ROOT)).flatMap(AuthenticationResults::of);
  }

  private static Optional<AuthenticationResults> of(List<String> words) {
    List<List<String>> parts = parts(words);
    // the server's name, with a version of the standard after it or without
    boolean named = !parts.getFirst().isEmpty() && parts.getFirst().size() <= 2;
    List<Result> results = new ArrayList<>();
    for (List<String> part : parts.subList(1, parts.size())) {
      if (!part.isEmpty() && !part.equals(List.of("none"))) {
        Optional<Result> result = result(part);
        if (result.isEmpty()) {
          return Optional.empty();
        }
        results.add(result.get());
      }
    }
    return named
        ? Optional.of(new AuthenticationResults(parts.getFirst().getFirst(), List.copyOf(results)))
        : Optional.empty();
  }

  private static List<List<String>> parts(List<String> words) {
    List<List<String>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    for (String word : words) {
      if (word.equals(";")) {
        parts.add(new ArrayList<>());
      } else {
        parts.getLast().add(word);
      }
    }
    return parts;
  }

  /** Nothing but {@code name=value}, each name once; the first is the method and what it found. */
  private static Optional<Result> result(List<String> part) {
    if (part.size() % 3 != 0) {
      return Optional.empty();
    }
    Map<String, String> said = new HashMap<>();
    for (int i = 0; i < part.size(); i += 3) {
      boolean fits =
          !part.get(i).equals("=") && part.get(i + 1).equals("=") && !part.get(i + 2).equals("=");
      if (!fits || said.put(part.get(i), part.get(i + 2)) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Result(part.get(0), part.get(2).equals("pass"), Map.copyOf(said)));
  }

  /** Words, quoted strings without their quotes, and signs; empty when it cannot be read. */
  private static Optional<List<String>> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      int next = i + 1;
      if (c == '(') {
        next = afterComment(line, i);
      } else if (c == '"') {
        next = afterQuoted(line, i, word);
      } else if (c == ')' || c == '\\') {
        next = -1;
      }
      if (next < 0) {
        return Optional.empty();
      }
      boolean sign = SIGNS.indexOf(c) >= 0 && !(c == '=' && inValue(words));
      if (sign || c == '(' || Character.isWhitespace(c)) {
        end(word, words);
      } else if (c != '"') {
        word.append(c);
      }
      if (sign) {
        words.add(Character.toString(c));
      }
      i = next;
    }
    end(word, words);
    return Optional.of(words);
  }

  /** A value may hold an equals sign, as that of header.b does. */
  private static boolean inValue(List<String> words) {
    return !words.isEmpty() && words.getLast().equals("=");
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      // a quoted sign is no sign
      words.add(SIGNS.contains(word) ? "\"" + word : word.toString());
      word.setLength(0);
    }
  }

  /**
   * Comments may hold comments. Negative when it does not end, or when a parenthesis stands in
   * quotes: servers put the envelope's sender here as it came, and it must not end the comment.
   */
  private static int afterComment(String line, int from) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && (c == '(' || c == ')')) {
        return -1;
      }
      switch (c) {
        case '\\' -> i++;
        case '"' -> quoted = !quoted;
        case '(' -> depth++;
        case ')' -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Negative when it does not end. */
  private static int afterQuoted(String line, int from, StringBuilder word) {
    for (int i = from + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c == '\\') {
        i++;
      }
      if (i < line.length()) {
        // a quoted blank, semicolon or equals sign is a letter of the word, never its end
        word.append(line.charAt(i));
      }
    }
    return -1;
  }
}
