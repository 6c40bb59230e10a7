package tandem.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import tandem.access.company.Colleague;
import tandem.access.company.CompanyPeople;
import tandem.access.company.GiveScope;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.team.Version;

/** The company's people: who they are, what each may do, and whose records each sees. */
@Controller
@RequestScoped
@Path("people")
public class PeoplePages {
  private static final String ONE = "people/person.jte";
  private static final String AWAY = "people/away.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject CompanyPeople people;

  @GET
  public Response list() {
    return pages.show(
        "people/people.jte",
        PeopleParts.list(pages.page(), me.actor().person(), people.list(me.actor())));
  }

  @GET
  @Path("{id}")
  public Response one(@PathParam("id") String id) {
    Colleague found = people.find(me.actor(), PersonId.parse(id));
    return pages.show(
        ONE, model(found, PeopleForm.ofRoles(found.roles()), PeopleForm.ofScope(found)));
  }

  @POST
  @Path("{id}/roles")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response giveRoles(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    PersonId person = PersonId.parse(id);
    try {
      people.giveRoles(me.actor(), person, Version.of(typed), PeopleForm.roles(typed));
      return pages.onwards("/people/" + id, Flash.success("team.roles_given"));
    } catch (Refusal.Invalid | Refusal.Conflict refused) {
      typed.refusedBy(refused, "roles");
    }
    Colleague found = people.find(me.actor(), person);
    return pages.again(ONE, model(found, typed.form(), PeopleForm.ofScope(found)));
  }

  @POST
  @Path("{id}/scope")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response giveScope(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    PersonId person = PersonId.parse(id);
    people.requireKeeper(me.actor());
    Optional<GiveScope> scope = PeopleForm.scope(typed);
    if (scope.isPresent()) {
      try {
        people.giveScope(me.actor(), person, Version.of(typed), scope.get());
        return pages.onwards("/people/" + id, Flash.success("people.scope_given"));
      } catch (Refusal.Invalid | Refusal.Conflict refused) {
        typed.refusedBy(refused, "scope");
      }
    }
    Colleague found = people.find(me.actor(), person);
    return pages.again(ONE, model(found, PeopleForm.ofRoles(found.roles()), typed.form()));
  }

  @GET
  @Path("{id}/away")
  public Response askAway(@PathParam("id") String id) {
    return pages.show(AWAY, away(PersonId.parse(id), Form.blank()));
  }

  @POST
  @Path("{id}/away")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response away(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    PersonId person = PersonId.parse(id);
    try {
      people.disable(me.actor(), person, Version.of(typed), typed.raw("reason"));
      return pages.onwards("/people/" + id, Flash.success("team.is_out"));
    } catch (Refusal.Invalid | Refusal.Conflict refused) {
      typed.refusedBy(refused, "reason");
    }
    return pages.again(AWAY, away(person, typed.form()));
  }

  @POST
  @Path("{id}/return")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response letInAgain(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    people.enable(me.actor(), PersonId.parse(id), Version.of(pages.submission(posted)));
    return pages.onwards("/people/" + id, Flash.success("team.is_back"));
  }

  private AwayModel away(PersonId id, Form form) {
    people.requireKeeper(me.actor());
    Colleague found = people.find(me.actor(), id);
    return new AwayModel(id.text(), found.name(), found.version(), form);
  }

  private ColleagueModel model(Colleague found, Form roles, Form scope) {
    Page page = pages.page();
    return new ColleagueModel(
        found.id().text(),
        found.name(),
        PeopleParts.state(page, found.state()),
        PeopleParts.roles(page, found.roles()),
        PeopleParts.facts(page, found),
        PeopleParts.warnings(page, found.roles()),
        people.keeps(me.actor()),
        found.id().equals(me.actor().person()),
        found.active(),
        found.version(),
        roles,
        scope,
        PeopleParts.choices(
            page, people.regions(me.actor()), people.firms(me.actor()), people.teams(me.actor())));
  }
}
