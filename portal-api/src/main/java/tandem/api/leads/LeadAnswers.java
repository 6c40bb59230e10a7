package tandem.api.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.http.IfMatch;
import tandem.leads.LeadDesk;
import tandem.leads.LeadId;
import tandem.leads.LeadView;

/** A lead as an answer, with the version it has now. */
@RequestScoped
class LeadAnswers {
  @Inject Callers callers;
  @Inject LeadDesk desk;
  @Inject ApiSettings settings;

  Response ok(LeadId id) {
    return answer(Response.ok(), id);
  }

  Response created(LeadId id) {
    return answer(Response.created(address(id)), id);
  }

  private URI address(LeadId id) {
    return URI.create(settings.apiUrl() + "/leads/" + id.text());
  }

  private Response answer(Response.ResponseBuilder answer, LeadId id) {
    LeadView view = desk.find(callers.actor(), id);
    return answer
        .entity(LeadDocument.of(view))
        .header("ETag", IfMatch.tag(view.facts().version()))
        .build();
  }
}
