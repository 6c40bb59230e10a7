package tandem.leads.forms;

import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A form, as its firm names it; visitors know its key only. */
public record PublicFormId(UUID value) implements Id {
  public static final String PREFIX = "form";

  /** From its text; anything else is answered like an unknown id. */
  public static PublicFormId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(PublicFormId::new)
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
