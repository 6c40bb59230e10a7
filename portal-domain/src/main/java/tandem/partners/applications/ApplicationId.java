package tandem.partners.applications;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** An application of a firm. */
@Embeddable
public record ApplicationId(UUID value) implements Id {
  public static final String PREFIX = "app";

  /** From the public form; anything else is answered like an unknown id. */
  public static ApplicationId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(ApplicationId::new)
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
