package tandem.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is declared about rights and fields: tables in {@code isolation/} that people read and tests
 * compare with what runs. Lines that begin with # are remarks; the first other line names the
 * columns.
 */
public final class Declared {
  private Declared() {}

  /** The lines below the names of the columns, as they stand. */
  public static List<String> lines(String file) {
    List<String> all = all(file);
    return all.subList(1, all.size());
  }

  /** What a file must gain (+) and lose (-) to say what was found. */
  public static List<String> differences(String file, Collection<String> found) {
    List<String> declared = lines(file);
    List<String> differences = new ArrayList<>();
    declared.stream()
        .filter(line -> !found.contains(line))
        .map("-"::concat)
        .forEach(differences::add);
    found.stream()
        .filter(line -> !declared.contains(line))
        .map("+"::concat)
        .forEach(differences::add);
    return differences;
  }

  /** Each line by the names of its columns. */
  public static List<Map<String, String>> rows(String file) {
    List<String> all = all(file);
    String[] names = all.getFirst().split(",", -1);
    return all.subList(1, all.size()).stream().map(line -> row(file, names, line)).toList();
  }

  public static List<String> columns(String file) {
    return List.of(all(file).getFirst().split(",", -1));
  }

  private static Map<String, String> row(String file, String[] names, String line) {
    String[] values = line.split(",", names.length);
    if (values.length != names.length) {
      throw new IllegalStateException(
          "%s has %d columns, this line %d: %s".formatted(file, names.length, values.length, line));
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      row.put(names[i], values[i].strip());
    }
    return row;
  }

  private static List<String> all(String file) {
    try (InputStream text = Declared.class.getResourceAsStream("/isolation/" + file)) {
      if (text == null) {
        throw new IllegalStateException("There is no isolation/" + file);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
