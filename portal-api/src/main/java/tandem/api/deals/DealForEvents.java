package tandem.api.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import tandem.access.Actor;
import tandem.api.platform.json.JsonRendering;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.integrations.feed.ObjectView;

/** A deal in events: what its GET answers. */
@ApplicationScoped
class DealForEvents implements ObjectView {
  @Inject DealReading reading;

  @Override
  public String prefix() {
    return DealId.PREFIX;
  }

  @Override
  public String scope() {
    return "deals:read";
  }

  @Override
  public JsonObject of(Actor eyes, String objectId) {
    return JsonRendering.render(
            DealDocument.of(reading.find(eyes, DealId.parse(objectId)), Optional.empty()))
        .asJsonObject();
  }
}
