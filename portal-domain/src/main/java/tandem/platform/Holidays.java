package tandem.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Days a country does not work, and the weekend days it works instead. */
final class Holidays {
  private static final List<String[]> ROWS = rows();

  private final Set<LocalDate> off = new HashSet<>();
  private final Set<LocalDate> worked = new HashSet<>();

  private Holidays() {}

  static Holidays of(String country) {
    Holidays holidays = new Holidays();
    for (String[] row : ROWS) {
      if (row[0].equals(country)) {
        (row[2].equals("work") ? holidays.worked : holidays.off).add(LocalDate.parse(row[1]));
      }
    }
    return holidays;
  }

  static Set<String> countries() {
    return ROWS.stream()
        .map(row -> row[0])
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  boolean isOff(LocalDate day) {
    return off.contains(day);
  }

  boolean isWorked(LocalDate day) {
    return worked.contains(day);
  }

  private static List<String[]> rows() {
    InputStream file = Objects.requireNonNull(Holidays.class.getResourceAsStream("holidays.csv"));
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(line.split(",", 4));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return rows;
  }
}
