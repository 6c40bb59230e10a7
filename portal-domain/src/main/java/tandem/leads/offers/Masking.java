package tandem.leads.offers;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.customers.NameKey;
import tandem.customers.WebDomain;
import tandem.leads.LeadForm;
import tandem.platform.Problems;

/**
 * Whether words that a firm reads before it accepts tell who the customer is: its name with or
 * without legal form, its number, site, or the contact. It catches slips, not intent.
 */
final class Masking {
  private static final int SHORTEST_NAME = 4;

  /** Of a name that is compared as capitals only: "it" and "go" are words. */
  private static final int SHORTEST_CAPITALS = 2;

  private static final int SHORTEST_NUMBER = 6;
  private static final int SHORTEST_PHONE = 7;

  /** What all spellings of a number share: +7 916 …, 8 916 …, 916 …. */
  private static final int PHONE = 10;

  private Masking() {}

  /**
   * Adds {@code reveals_customer} to a field whose words tell it.
   *
   * @param forms the lead's own, and the same with the customer as the registry knows it
   */
  static void check(Problems problems, String field, @Nullable String words, List<LeadForm> forms) {
    if (words != null && forms.stream().anyMatch(form -> reveals(words, form))) {
      problems.add(
          field, "reveals_customer", "must not tell who the customer is before it is accepted");
    }
  }

  static boolean reveals(String words, LeadForm form) {
    String typed = " " + plain(words) + " ";
    String key = " " + NameKey.of(words).value() + " ";
    String digits = digits(words);
    return names(form).anyMatch(name -> typed.contains(name) || key.contains(name))
        || capitals(words, form)
        || numbers(form).anyMatch(digits::contains)
        || places(form).anyMatch(words.toLowerCase(Locale.ROOT)::contains);
  }

  private static Stream<String> names(LeadForm form) {
    String name = form.customer().name();
    return Stream.of(name, name == null ? null : NameKey.of(name).value(), form.contact().name())
        .filter(Objects::nonNull)
        .map(Masking::plain)
        .filter(each -> each.length() >= SHORTEST_NAME)
        .map(each -> " " + each + " ");
  }

  /** A short name, as МТС or IBM, stands there in capitals, in whichever letters. */
  private static boolean capitals(String words, LeadForm form) {
    String name = form.customer().name();
    String key = name == null ? "" : NameKey.of(name).value();
    return key.length() >= SHORTEST_CAPITALS
        && key.length() < SHORTEST_NAME
        && Stream.of(words.split("[^\\p{L}\\p{N}]+"))
            .filter(word -> word.length() >= SHORTEST_CAPITALS)
            .filter(word -> word.equals(word.toUpperCase(Locale.ROOT)))
            .anyMatch(word -> NameKey.of(word).value().equals(key));
  }

  private static Stream<String> numbers(LeadForm form) {
    return Stream.concat(
        Stream.ofNullable(form.customer().taxNumber())
            .map(Masking::digits)
            .filter(number -> number.length() >= SHORTEST_NUMBER),
        Stream.ofNullable(form.contact().phone())
            .map(Masking::digits)
            .filter(number -> number.length() >= SHORTEST_PHONE)
            .map(number -> number.substring(Math.max(0, number.length() - PHONE))));
  }

  private static String digits(String words) {
    return words.replaceAll("\\D", "");
  }

  private static Stream<String> places(LeadForm form) {
    String website = form.customer().website();
    return Stream.concat(
            website == null ? Stream.empty() : WebDomain.of(website).map(WebDomain::value).stream(),
            Stream.ofNullable(form.contact().email()))
        .map(each -> each.toLowerCase(Locale.ROOT));
  }

  private static String plain(String words) {
    return String.join(
        " ",
        List.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
            .filter(word -> !word.isEmpty())
            .toList());
  }
}
