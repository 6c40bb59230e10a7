package tandem.commissions;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A payout that the company made to a partner. */
@Embeddable
public record PayoutId(UUID value) implements Id {
  public static final String PREFIX = "pay";

  /** From the public form; anything else is answered like an unknown id. */
  public static PayoutId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(PayoutId::new)
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
