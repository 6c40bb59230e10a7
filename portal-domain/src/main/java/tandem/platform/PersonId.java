package tandem.platform;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A person or a partner system, as the identity provider knows it (its subject). */
@Embeddable
public record PersonId(UUID value) implements Id {
  public static final String PREFIX = "usr";

  /** From the public form; anything else is answered like an unknown id. */
  public static PersonId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(PersonId::new)
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
