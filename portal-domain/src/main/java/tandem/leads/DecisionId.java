package tandem.leads;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A reviewer's decision on a lead. */
@Embeddable
public record DecisionId(UUID value) implements Id {
  public static final String PREFIX = "dec";

  /** From the public form; anything else is answered like an unknown id. */
  public static DecisionId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(DecisionId::new)
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
