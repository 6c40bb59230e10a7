package tandem.access.team;

import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** An invitation of one person into one firm. */
public record InvitationId(UUID value) implements Id {
  public static final String PREFIX = "inv";

  /** From the public form; anything else is answered like an unknown id. */
  public static InvitationId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(InvitationId::new)
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
