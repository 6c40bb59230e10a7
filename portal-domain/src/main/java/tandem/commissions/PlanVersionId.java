package tandem.commissions;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A published version of a commission plan. */
@Embeddable
public record PlanVersionId(UUID value) implements Id {
  public static final String PREFIX = "plv";

  /** From the public form; anything else is answered like an unknown id. */
  public static PlanVersionId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(PlanVersionId::new)
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
