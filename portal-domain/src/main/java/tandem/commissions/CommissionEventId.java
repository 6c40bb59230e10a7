package tandem.commissions;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** Something that happened to the money of a won deal. */
@Embeddable
public record CommissionEventId(UUID value) implements Id {
  public static final String PREFIX = "cev";

  /** From the public form; anything else is answered like an unknown id. */
  public static CommissionEventId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(CommissionEventId::new)
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
