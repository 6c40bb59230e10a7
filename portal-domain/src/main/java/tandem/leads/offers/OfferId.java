package tandem.leads.offers;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A lead that the company offers to one firm. */
@Embeddable
public record OfferId(UUID value) implements Id {
  public static final String PREFIX = "offer";

  /** From the public form; anything else is answered like an unknown id. */
  public static OfferId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(OfferId::new)
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
