package tandem.leads.offers;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A lead that the company has itself. */
@Embeddable
public record CompanyLeadId(UUID value) implements Id {
  public static final String PREFIX = "clead";

  /** From the public form; anything else is answered like an unknown id. */
  public static CompanyLeadId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(CompanyLeadId::new)
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
