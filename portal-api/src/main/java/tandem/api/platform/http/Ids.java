package tandem.api.platform.http;

import java.util.UUID;
import java.util.function.Function;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** Ids in addresses: whatever has not the form of one names nothing, and is 404 without a look into the database. */
public final class Ids {
  private Ids() {}

  public static <T> T inPath(String text, String prefix, Function<UUID, T> id) {
    return PublicId.parse(prefix, text)
        .map(id)
        .orElseThrow(() -> new Refusal.NotFound(prefix));
  }
}
