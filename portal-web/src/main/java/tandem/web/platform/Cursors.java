package tandem.web.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.platform.Keyset;
import tandem.platform.PageRequest;

/**
 * Where the next page of a list begins, as a parameter of the address. It needs no signature: it
 * only says where to go on in a list that the reader may see anyway.
 */
public final class Cursors {
  private static final char BETWEEN = '|';

  private Cursors() {}

  public static String write(Keyset key) {
    String text = key.id().toString() + BETWEEN + key.value();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Starts at the beginning when the parameter is missing or not one of ours. */
  public static PageRequest read(@Nullable String after, int limit) {
    return new PageRequest(limit, after == null ? Optional.empty() : keyset(after));
  }

  private static Optional<Keyset> keyset(String after) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
      int between = text.indexOf(BETWEEN);
      if (between < 0) {
        return Optional.empty();
      }
      UUID id = UUID.fromString(text.substring(0, between));
      return Optional.of(new Keyset(text.substring(between + 1), id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
