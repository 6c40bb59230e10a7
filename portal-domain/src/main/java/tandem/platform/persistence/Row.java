package tandem.platform.persistence;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.platform.Money;

/**
 * One row of a native query, read by position in the types of the domain. Absent values are asked
 * for by the optional readers.
 */
public final class Row {
  private final @Nullable Object[] cells;

  Row(@Nullable Object[] cells) {
    this.cells = cells;
  }

  public boolean isNull(int at) {
    return cells[at] == null;
  }

  public String text(int at) {
    return given(at).toString();
  }

  public Optional<String> maybeText(int at) {
    return Optional.ofNullable(cells[at]).map(Object::toString);
  }

  public UUID uuid(int at) {
    return (UUID) given(at);
  }

  public Optional<UUID> maybeUuid(int at) {
    return Optional.ofNullable((UUID) cells[at]);
  }

  public int integer(int at) {
    return ((Number) given(at)).intValue();
  }

  public long number(int at) {
    return ((Number) given(at)).longValue();
  }

  public boolean flag(int at) {
    return (Boolean) given(at);
  }

  public BigDecimal decimal(int at) {
    return (BigDecimal) given(at);
  }

  public Instant instant(int at) {
    return toInstant(given(at));
  }

  public Optional<Instant> maybeInstant(int at) {
    return Optional.ofNullable(cells[at]).map(Row::toInstant);
  }

  public LocalDate date(int at) {
    return toDate(given(at));
  }

  public Optional<LocalDate> maybeDate(int at) {
    return Optional.ofNullable(cells[at]).map(Row::toDate);
  }

  /** An amount and the currency in the cell after it. */
  public Money money(int at) {
    return new Money(decimal(at), Currency.getInstance(text(at + 1)));
  }

  public Optional<Money> maybeMoney(int at) {
    return isNull(at) || isNull(at + 1) ? Optional.empty() : Optional.of(money(at));
  }

  public byte[] bytes(int at) {
    return (byte[]) given(at);
  }

  /** An array of text or ids. */
  public List<String> texts(int at) {
    return isNull(at)
        ? List.of()
        : Arrays.stream((Object[]) given(at)).map(Object::toString).toList();
  }

  private Object given(int at) {
    Object cell = cells[at];
    if (cell == null) {
      throw new IllegalStateException("cell " + at + " is empty");
    }
    return cell;
  }

  private static Instant toInstant(Object cell) {
    return switch (cell) {
      case Instant instant -> instant;
      case OffsetDateTime time -> time.toInstant();
      case Timestamp stamp -> stamp.toInstant();
      default -> throw new IllegalStateException(cell.getClass() + " is not a moment");
    };
  }

  private static LocalDate toDate(Object cell) {
    return cell instanceof Date date ? date.toLocalDate() : (LocalDate) cell;
  }
}
