package tandem.leads;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A registration by a partner. */
@Embeddable
public record LeadId(UUID value) implements Id {
  public static final String PREFIX = "lead";

  /** From the public form; anything else is answered like an unknown id. */
  public static LeadId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(LeadId::new)
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
