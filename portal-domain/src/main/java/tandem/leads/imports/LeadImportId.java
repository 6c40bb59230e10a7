package tandem.leads.imports;

import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** One file of leads. */
public record LeadImportId(UUID value) implements Id {
  public static final String PREFIX = "lim";

  /** From the public form; anything else is answered like an unknown id. */
  public static LeadImportId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(LeadImportId::new)
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
