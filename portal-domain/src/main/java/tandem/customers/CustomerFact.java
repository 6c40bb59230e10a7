package tandem.customers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One value with where it is from.
 *
 * @param source name of the register, or {@code manual}
 * @param asOf the day of the register's data
 * @param learnedAt when it came here
 * @param byHand somebody of the company said so; it wins over what a register says
 */
public record CustomerFact(
    FactField field,
    String value,
    String source,
    Optional<LocalDate> asOf,
    Instant learnedAt,
    boolean byHand) {
  public static final String MANUAL = "manual";

  /** One fact a field: what was said by hand, or else what a register says. */
  public static List<CustomerFact> counting(List<CustomerFact> known) {
    return Stream.of(FactField.values())
        .flatMap(field ->
            known.stream()
                .filter(fact -> fact.field() == field)
                .reduce((one, other) -> one.byHand() ? one : other)
                .stream())
        .toList();
  }
}
