package tandem.platform;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A product on the shelf. */
@Embeddable
public record ProductId(UUID value) implements Id {
  public static final String PREFIX = "prd";

  /** From the public form; anything else is answered like an unknown id. */
  public static ProductId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(ProductId::new)
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
