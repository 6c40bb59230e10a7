package tandem.customers;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tandem.platform.Id;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** An end customer in the company's registry. */
@Embeddable
public record CustomerId(UUID value) implements Id {
  public static final String PREFIX = "cus";

  /** From the public form; anything else is answered like an unknown id. */
  public static CustomerId parse(String text) {
    return PublicId.parse(PREFIX, text)
        .map(CustomerId::new)
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
