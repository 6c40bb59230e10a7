package tandem.partners.agreements;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A version of the agreement. */
@Embeddable
public record AgreementId(UUID value) implements Id {
  public static final String PREFIX = "agr";

  /** From the public form; anything else is answered like an unknown id. */
  public static AgreementId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(AgreementId::new)
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
