package tandem.api.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.idempotency.DryRun;
import tandem.leads.LeadDesk;
import tandem.leads.LeadId;
import tandem.leads.LeadView;

/**
 * A lead as an answer, with the version it has now. A rehearsal has none: how often it was written
 * would tell what it came upon.
 */
@RequestScoped
class LeadAnswers {
  @Inject Callers callers;
  @Inject LeadDesk desk;
  @Inject ApiSettings settings;
  @Context UriInfo uri;

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
    boolean real = !DryRun.asked(uri);
    answer.entity(LeadDocument.of(view, real));
    return real
        ? answer.header("ETag", IfMatch.tag(view.facts().version())).build()
        : answer.build();
  }
}
