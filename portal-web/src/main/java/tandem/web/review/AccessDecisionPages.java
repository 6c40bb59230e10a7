package tandem.web.review;

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
import tandem.access.clients.ApiClient;
import tandem.access.clients.ApiClientId;
import tandem.access.clients.ApiClients;
import tandem.access.company.CompanyPeople;
import tandem.access.review.AccessReview;
import tandem.access.team.Member;
import tandem.access.team.Team;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.team.Version;

/** What stays and what goes, line by line of the review; each word of it is recorded. */
@Controller
@RequestScoped
@Path("access-review")
public class AccessDecisionPages {
  private static final String END = "review/end.jte";
  private static final String REVIEW = "/access-review";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Team team;
  @Inject ApiClients clients;
  @Inject CompanyPeople people;
  @Inject AccessReview review;

  @POST
  @Path("colleagues/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response keepColleague(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    review.requireReviewer(me.actor());
    people.confirm(me.actor(), PersonId.parse(id), version(posted));
    return kept();
  }

  /** Colleagues are sent away on their own page. */
  @GET
  @Path("colleagues/{id}/end")
  public Response askColleague(@PathParam("id") String id) {
    review.requireReviewer(me.actor());
    return pages.onwards("/people/" + PersonId.parse(id).text() + "/away");
  }

  @POST
  @Path("people/{firm}/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response keepPerson(
      @PathParam("firm") String firm,
      @PathParam("id") String id,
      MultivaluedMap<String, String> posted) {
    review.requireReviewer(me.actor());
    team.confirm(me.actor(), PartnerId.parse(firm), PersonId.parse(id), version(posted));
    return kept();
  }

  @GET
  @Path("people/{firm}/{id}/end")
  public Response askPerson(@PathParam("firm") String firm, @PathParam("id") String id) {
    review.requireReviewer(me.actor());
    return pages.show(END, person(firm, id, Form.blank()));
  }

  @POST
  @Path("people/{firm}/{id}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response endPerson(
      @PathParam("firm") String firm,
      @PathParam("id") String id,
      MultivaluedMap<String, String> posted) {
    review.requireReviewer(me.actor());
    Submission typed = pages.submission(posted);
    try {
      team.disable(
          me.actor(),
          PartnerId.parse(firm),
          PersonId.parse(id),
          Version.of(typed),
          typed.raw("reason"));
      return ended();
    } catch (Refusal.Invalid | Refusal.Conflict refused) {
      typed.refusedBy(refused, "reason");
    }
    return pages.again(END, person(firm, id, typed.form()));
  }

  @POST
  @Path("machines/{firm}/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response keepMachine(
      @PathParam("firm") String firm,
      @PathParam("id") String id,
      MultivaluedMap<String, String> posted) {
    review.requireReviewer(me.actor());
    clients.confirm(me.actor(), PartnerId.parse(firm), ApiClientId.parse(id), version(posted));
    return kept();
  }

  @GET
  @Path("machines/{firm}/{id}/end")
  public Response askMachine(@PathParam("firm") String firm, @PathParam("id") String id) {
    review.requireReviewer(me.actor());
    ApiClient client = clients.find(me.actor(), PartnerId.parse(firm), ApiClientId.parse(id));
    return pages.show(
        END,
        new EndModel(
            REVIEW + "/machines/" + firm + "/" + id + "/end",
            client.name(),
            client.clientId(),
            client.version(),
            Form.blank()));
  }

  @POST
  @Path("machines/{firm}/{id}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response endMachine(
      @PathParam("firm") String firm,
      @PathParam("id") String id,
      MultivaluedMap<String, String> posted) {
    review.requireReviewer(me.actor());
    clients.revoke(me.actor(), PartnerId.parse(firm), ApiClientId.parse(id), version(posted));
    return ended();
  }

  private EndModel person(String firm, String id, Form form) {
    Member member = team.find(me.actor(), PartnerId.parse(firm), PersonId.parse(id));
    return new EndModel(
        REVIEW + "/people/" + firm + "/" + id + "/end",
        member.name(),
        member.email().orElse(""),
        member.version(),
        form);
  }

  private long version(MultivaluedMap<String, String> posted) {
    return Version.of(pages.submission(posted));
  }

  private Response kept() {
    return pages.onwards(REVIEW, Flash.success("accreview.kept"));
  }

  private Response ended() {
    return pages.onwards(REVIEW, Flash.success("team.is_out"));
  }
}
