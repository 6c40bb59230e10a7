package tandem.partners.certificates;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** A certificate of a firm or of one of its people. */
@Embeddable
public record CertificateId(UUID value) implements Id {
  public static final String PREFIX = "cert";

  /** From the public form; anything else is answered like an unknown id. */
  public static CertificateId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(CertificateId::new)
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
