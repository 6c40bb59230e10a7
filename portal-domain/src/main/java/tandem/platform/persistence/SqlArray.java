package tandem.platform.persistence;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids or numbers as PostgreSQL writes an array of them; texts need quotes and have none here. */
public final class SqlArray {
  private SqlArray() {}

  /** For {@code cast(? as uuid[])}, {@code bigint[]} and the like. */
  public static String of(Stream<?> values) {
    return values.map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
