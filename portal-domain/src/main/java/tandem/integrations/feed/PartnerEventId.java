package tandem.integrations.feed;

import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** One event of the feed; the same in every webhook that tells of it. */
public record PartnerEventId(UUID value) implements Id {
  public static final String PREFIX = "evt";

  /** From the public form; anything else is answered like an unknown id. */
  public static PartnerEventId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(PartnerEventId::new)
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
