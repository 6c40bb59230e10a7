package tandem.leads.programmes;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A registration programme; its versions have numbers. */
@Embeddable
public record ProgrammeId(UUID value) implements Id {
  public static final String PREFIX = "prg";

  /** The programme that was there first, and the one of a lead that names none. */
  public static final ProgrammeId STANDARD =
      new ProgrammeId(UUID.fromString("019ab000-0000-7000-8000-000000000001"));

  /** From the public form; anything else is answered like an unknown id. */
  public static ProgrammeId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(ProgrammeId::new)
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
