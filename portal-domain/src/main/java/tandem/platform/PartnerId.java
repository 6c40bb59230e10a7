package tandem.platform;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A partner firm. */
@Embeddable
public record PartnerId(UUID value) implements Id {
  public static final String PREFIX = "org";

  /** From the public form; anything else is answered like an unknown id. */
  public static PartnerId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(PartnerId::new)
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
