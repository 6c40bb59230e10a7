package tandem.deals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.platform.PersonId;

/**
 * Whom a text names by {@code @} and their name: the whole name, or the first word of it where only
 * one person has that. An {@code @} within a word (an address) or before anything but a letter
 * names nobody.
 *
 * @param people named, in the order of the text
 * @param unknown the words after an {@code @} that name nobody who may read it
 */
record Mentions(Set<PersonId> people, List<String> unknown) {
  private static final Pattern AT =
      Pattern.compile("(?<![\\p{L}\\p{N}_.@/-])@(?=\\p{L})", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.-]{1,60}");

  static Mentions in(String text, List<Speaker> known) {
    List<Speaker> longestFirst =
        known.stream()
            .sorted(Comparator.comparingInt((Speaker each) -> each.name().length()).reversed())
            .toList();
    Set<PersonId> people = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    Matcher at = AT.matcher(text);
    while (at.find()) {
      named(text, at.end(), longestFirst)
          .or(() -> byFirstName(text, at.end(), known))
          .ifPresentOrElse(each -> people.add(each.id()), () -> unknown.add(word(text, at.end())));
    }
    return new Mentions(people, unknown);
  }

  private static Optional<Speaker> named(String text, int from, List<Speaker> longestFirst) {
    return longestFirst.stream().filter(each -> stands(text, from, each.name())).findFirst();
  }

  private static Optional<Speaker> byFirstName(String text, int from, List<Speaker> known) {
    List<Speaker> fitting =
        known.stream().filter(each -> stands(text, from, each.name().split("\\s", 2)[0])).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private static boolean stands(String text, int from, String name) {
    int end = from + name.length();
    return !name.isEmpty()
        && text.regionMatches(true, from, name, 0, name.length())
        && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
  }

  private static String word(String text, int from) {
    Matcher word = WORD.matcher(text).region(from, text.length());
    return word.lookingAt() ? word.group() : "";
  }
}
