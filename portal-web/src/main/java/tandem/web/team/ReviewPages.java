package tandem.web.team;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.access.clients.ApiClient;
import tandem.access.clients.ApiClientId;
import tandem.access.clients.ApiClients;
import tandem.access.team.Member;
import tandem.access.team.Team;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** The access review: who and what still has access, and does it have to? */
@Controller
@RequestScoped
@Path("team/review")
public class ReviewPages {
  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Team team;
  @Inject ApiClients clients;

  @GET
  public Response list() {
    Page page = pages.page();
    PartnerId firm = TeamPages.firm(me);
    PersonId self = me.actor().person();
    return pages.show(
        "team/review.jte",
        of(page, self, team.list(me.actor(), firm), clients.list(me.actor(), firm)));
  }

  @POST
  @Path("people/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirmPerson(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    team.confirm(
        me.actor(), TeamPages.firm(me), PersonId.parse(id), Version.of(pages.submission(posted)));
    return pages.onwards("/team/review", Flash.success("accreview.kept"));
  }

  @POST
  @Path("machines/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirmMachine(
      @PathParam("id") String id, MultivaluedMap<String, String> posted) {
    clients.confirm(
        me.actor(),
        TeamPages.firm(me),
        ApiClientId.parse(id),
        Version.of(pages.submission(posted)));
    return pages.onwards("/team/review", Flash.success("accreview.kept"));
  }

  public static ReviewModel of(
      Page page, PersonId self, List<Member> people, List<ApiClient> machines) {
    return new ReviewModel(
        Stream.concat(
                people.stream().filter(Member::active).map(it -> line(page, self, it)),
                machines.stream().filter(ApiClient::usable).map(it -> line(page, it)))
            .toList());
  }

  private static ReviewModel.Line line(Page page, PersonId self, Member member) {
    String id = member.id().text();
    return new ReviewModel.Line(
        "/team/" + id,
        member.name(),
        TeamParts.roles(page, member.roles()),
        TeamParts.seen(page, member),
        confirmed(page, member.confirmedAt(), member.confirmedBy()),
        "/team/review/people/" + id,
        member.id().equals(self) ? "" : "/team/" + id + "/leave",
        member.version());
  }

  private static ReviewModel.Line line(Page page, ApiClient client) {
    String id = client.id().text();
    return new ReviewModel.Line(
        "/developer/" + id,
        client.name(),
        page.t("accreview.machine", client.scopes().size()),
        client
            .lastUsed()
            .map(at -> page.format().moment(at))
            .orElse(page.t("developer.never_used")),
        confirmed(page, client.confirmedAt(), client.confirmedBy()),
        "/team/review/machines/" + id,
        "/developer/" + id + "/revocation",
        client.version());
  }

  private static String confirmed(Page page, Optional<Instant> at, Optional<String> by) {
    return at.map(when -> page.t("accreview.confirmed", page.format().moment(when), by.orElse("")))
        .orElse(page.t("accreview.never"));
  }
}
