package tandem.api.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import tandem.access.Actor;
import tandem.api.platform.json.JsonRendering;
import tandem.integrations.feed.ObjectView;
import tandem.leads.offers.OfferId;
import tandem.leads.offers.OfferLists;

/** An offer in events: what its GET answers. */
@ApplicationScoped
class OfferForEvents implements ObjectView {
  @Inject OfferLists lists;

  @Override
  public String prefix() {
    return OfferId.PREFIX;
  }

  @Override
  public String scope() {
    return "leads:read";
  }

  @Override
  public JsonObject of(Actor eyes, String objectId) {
    return JsonRendering.render(OfferDocument.of(lists.find(eyes, OfferId.parse(objectId))))
        .asJsonObject();
  }
}
