package tandem.web.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An address of ours with its parameters: the whole state of a list stands in it. */
public record Address(String path, Map<String, String> parameters) {
  public Address {
    parameters = new LinkedHashMap<>(parameters);
  }

  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** Sets a parameter; an empty value takes it away. */
  public Address with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    if (value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Address(path, changed);
  }

  public Address without(String name) {
    return with(name, "");
  }

  @Override
  public String toString() {
    return parameters.isEmpty()
        ? path
        : path
            + parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
