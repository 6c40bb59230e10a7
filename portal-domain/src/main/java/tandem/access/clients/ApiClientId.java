package tandem.access.clients;

import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A machine client of a firm. */
public record ApiClientId(UUID value) implements Id {
  public static final String PREFIX = "apic";

  /** From the public form; anything else is answered like an unknown id. */
  public static ApiClientId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(ApiClientId::new)
        .orElseThrow(() -> new Refusal.NotFound(PREFIX));
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public String toString() {
    return text();
  }
}
