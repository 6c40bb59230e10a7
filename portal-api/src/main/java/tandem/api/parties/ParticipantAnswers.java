package tandem.api.parties;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.http.IfMatch;
import tandem.deals.parties.PartyId;
import tandem.deals.parties.PartyLists;
import tandem.deals.parties.PartyView;

/** A part as an answer, with the version it has now. */
@RequestScoped
class ParticipantAnswers {
  @Inject Callers callers;
  @Inject PartyLists lists;
  @Inject ApiSettings settings;

  Response ok(PartyId id) {
    return answer(Response.ok(), id);
  }

  Response created(PartyId id) {
    return answer(
        Response.created(URI.create(settings.apiUrl() + "/participations/" + id.text())), id);
  }

  private Response answer(Response.ResponseBuilder answer, PartyId id) {
    PartyView view = lists.find(callers.actor(), id);
    return answer
        .entity(ParticipantDocument.of(view))
        .header("ETag", IfMatch.tag(view.facts().version()))
        .build();
  }
}
