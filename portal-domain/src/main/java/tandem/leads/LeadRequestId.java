package tandem.leads;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;

/** What a partner asked for of a decided lead. */
@Embeddable
public record LeadRequestId(UUID value) implements Id {
  public static final String PREFIX = "lrq";

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public String toString() {
    return text();
  }
}
