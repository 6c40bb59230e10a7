package tandem.deals.parties;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** The part that a firm has, or is asked to have, in another's deal. */
@Embeddable
public record PartyId(UUID value) implements Id {
  public static final String PREFIX = "party";

  /** From the public form; anything else is answered like an unknown id. */
  public static PartyId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(PartyId::new)
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
