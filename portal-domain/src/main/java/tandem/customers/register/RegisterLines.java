package tandem.customers.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.customers.TaxId;

/**
 * A register as lines of text: scheme, number, name, state, and, if known, registry number, branch
 * code, country, address and day, parted by semicolons. States are {@code active}, {@code
 * reorganising}, {@code liquidating}, {@code bankrupt} and {@code closed}; lines that say anything
 * else are passed over.
 */
final class RegisterLines {
  private static final int FEWEST = 4;

  private RegisterLines() {}

  static RegisterReply search(Stream<String> lines, TaxId taxId) {
    return lines
        .map(line -> line.split(";", -1))
        .filter(parts -> parts.length >= FEWEST)
        .filter(parts ->
            parts[0].strip().equals(taxId.scheme().name())
                && parts[1].strip().equals(taxId.number()))
        .flatMap(parts -> company(parts).stream())
        .findFirst()
        .<RegisterReply>map(RegisterReply.Found::new)
        .orElse(RegisterReply.UNKNOWN);
  }

  private static Optional<RegisteredCompany> company(String[] parts) {
    return state(parts[3].strip())
        .map(state ->
            new RegisteredCompany(
                parts[2],
                part(parts, 6).orElse("RU"),
                state,
                part(parts, 4),
                part(parts, 5),
                part(parts, 7),
                part(parts, 8).flatMap(RegisterLines::day)));
  }

  private static Optional<String> part(String[] parts, int at) {
    return parts.length > at
        ? Optional.of(parts[at].strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private static Optional<RegisterState> state(String word) {
    return Stream.of(RegisterState.values())
        .filter(state -> state.name().equalsIgnoreCase(word))
        .findFirst();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
