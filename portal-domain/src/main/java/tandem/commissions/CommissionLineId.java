package tandem.commissions;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** One booked line of commission: an entry of the ledger that is not a payout. */
@Embeddable
public record CommissionLineId(UUID value) implements Id {
  public static final String PREFIX = "cl";

  /** From the public form; anything else is answered like an unknown id. */
  public static CommissionLineId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(CommissionLineId::new)
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
