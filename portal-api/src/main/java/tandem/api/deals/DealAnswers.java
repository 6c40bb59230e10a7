package tandem.api.deals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.http.IfMatch;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.DealView;
import tandem.deals.work.TaskDesk;

/** A deal as an answer, with the version it has now. */
@RequestScoped
class DealAnswers {
  @Inject Callers callers;
  @Inject DealReading reading;
  @Inject TaskDesk tasks;
  @Inject ApiSettings settings;

  Response ok(DealId id) {
    return answer(Response.ok(), id);
  }

  Response created(DealId id) {
    return answer(Response.created(address(id, "")), id);
  }

  URI address(DealId id, String below) {
    return URI.create(settings.apiUrl() + "/deals/" + id.text() + below);
  }

  private Response answer(Response.ResponseBuilder answer, DealId id) {
    Actor actor = callers.actor();
    DealView view = reading.find(actor, id);
    Optional<NextStepDocument> next =
        Optional.ofNullable(tasks.next(actor, List.of(id)).get(id)).map(NextStepDocument::of);
    return answer
        .entity(DealDocument.of(view, next))
        .header("ETag", IfMatch.tag(view.facts().version()))
        .build();
  }
}
