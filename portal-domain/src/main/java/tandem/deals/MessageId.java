package tandem.deals;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A message on a deal. */
@Embeddable
public record MessageId(UUID value) implements Id {
  public static final String PREFIX = "msg";

  /** From the public form; anything else is answered like an unknown id. */
  public static MessageId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(MessageId::new)
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
