package tandem.deals;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A deal that partner and company work on together. */
@Embeddable
public record DealId(UUID value) implements Id {
  public static final String PREFIX = "deal";

  /** From the public form; anything else is answered like an unknown id. */
  public static DealId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(DealId::new)
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
