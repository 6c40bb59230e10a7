package tandem.api.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import tandem.access.Actor;
import tandem.api.platform.json.JsonRendering;
import tandem.integrations.feed.ObjectView;
import tandem.leads.LeadDesk;
import tandem.leads.LeadId;

/** A lead in events: what its GET answers. */
@ApplicationScoped
class LeadForEvents implements ObjectView {
  @Inject LeadDesk desk;

  @Override
  public String prefix() {
    return LeadId.PREFIX;
  }

  @Override
  public String scope() {
    return "leads:read";
  }

  @Override
  public JsonObject of(Actor eyes, String objectId) {
    return JsonRendering.object(LeadDocument.of(desk.find(eyes, LeadId.parse(objectId))));
  }
}
