package tandem.access.team;

import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A handover of a leaver's records. */
public record HandoverId(UUID value) implements Id {
  public static final String PREFIX = "hand";

  /** From the public form; anything else is answered like an unknown id. */
  public static HandoverId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(HandoverId::new)
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
