package tandem.privacy;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A request of a person about their data. */
@Embeddable
public record SubjectRequestId(UUID value) implements Id {
  public static final String PREFIX = "dsr";

  /** From the public form; anything else is answered like an unknown id. */
  public static SubjectRequestId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(SubjectRequestId::new)
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
