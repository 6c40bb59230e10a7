package tandem.commissions;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A commission plan with all its versions. */
@Embeddable
public record PlanId(UUID value) implements Id {
  public static final String PREFIX = "plan";

  /** From the public form; anything else is answered like an unknown id. */
  public static PlanId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(PlanId::new)
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
