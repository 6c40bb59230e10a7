package tandem.deals.work;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** Something to be done on a deal. */
@Embeddable
public record TaskId(UUID value) implements Id {
  public static final String PREFIX = "task";

  /** From the public form; anything else is answered like an unknown id. */
  public static TaskId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(TaskId::new)
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
