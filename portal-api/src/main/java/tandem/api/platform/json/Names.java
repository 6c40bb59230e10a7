package tandem.api.platform.json;

import java.util.Locale;
import java.util.regex.Pattern;

/** {@code taxId} in Java is {@code tax_id} on the wire. */
public final class Names {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private Names() {}

  public static String snake(String camel) {
    return HUMP.matcher(camel).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
