package tandem.web.developer;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Fact;

/** A delivery with its attempts. */
public record DeliveryModel(
    String id,
    String endpoint,
    String endpointName,
    String type,
    Badge state,
    List<Fact> facts,
    List<Attempt> attempts) {
  public DeliveryModel {
    facts = List.copyOf(facts);
    attempts = List.copyOf(attempts);
  }

  /** One attempt. */
  public record Attempt(String title, String under, String request, String response) {}
}
