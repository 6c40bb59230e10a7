package tandem.deals.work;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A time in which a deal waits. */
@Embeddable
public record PauseId(UUID value) implements Id {
  public static final String PREFIX = "pause";

  /** From the public form; anything else is answered like an unknown id. */
  public static PauseId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(PauseId::new)
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
