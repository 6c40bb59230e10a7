package tandem.deals.processes;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A sales process; its versions have numbers. */
@Embeddable
public record ProcessId(UUID value) implements Id {
  public static final String PREFIX = "proc";

  /** The process of a deal that no other takes. */
  public static final ProcessId STANDARD =
      new ProcessId(UUID.fromString("019ab000-0000-7000-8000-000000000170"));

  /** From the public form; anything else is answered like an unknown id. */
  public static ProcessId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(ProcessId::new)
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
