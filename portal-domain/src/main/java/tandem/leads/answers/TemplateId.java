package tandem.leads.answers;

import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A template answer. */
public record TemplateId(UUID value) implements Id {
  public static final String PREFIX = "tpl";

  /** From the public form; anything else is answered like an unknown id. */
  public static TemplateId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(TemplateId::new)
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
