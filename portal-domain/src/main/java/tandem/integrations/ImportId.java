package tandem.integrations;

import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** One import of one file. */
public record ImportId(UUID value) implements Id {
  public static final String PREFIX = "imp";

  /** From the public form; anything else is answered like an unknown id. */
  public static ImportId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(ImportId::new)
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
