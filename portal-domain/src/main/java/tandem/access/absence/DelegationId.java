package tandem.access.absence;

import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A queue given to somebody for a time. */
public record DelegationId(UUID value) implements Id {
  public static final String PREFIX = "dlg";

  /** From the public form; anything else is answered like an unknown id. */
  public static DelegationId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(DelegationId::new)
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
