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
import tandem.access.team.Invitations;
import tandem.access.team.Member;
import tandem.access.team.Team;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Fact;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Who works for the firm and what each may do; for its owner. */
@Controller
@RequestScoped
@Path("team")
public class TeamPages {
  private static final String MEMBER = "team/member.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Team team;
  @Inject Invitations invitations;

  @GET
  public Response list() {
    PartnerId firm = firm();
    return pages.show(
        "team/team.jte",
        TeamParts.team(
            pages.page(),
            me.actor().person(),
            team.list(me.actor(), firm),
            invitations.list(me.actor(), firm)));
  }

  @GET
  @Path("{member}")
  public Response one(@PathParam("member") String member) {
    Member found = team.find(me.actor(), firm(), PersonId.parse(member));
    return pages.show(MEMBER, model(found, TeamForm.of(found.roles())));
  }

  @POST
  @Path("{member}/roles")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response giveRoles(
      @PathParam("member") String member, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    PersonId id = PersonId.parse(member);
    try {
      team.giveRoles(me.actor(), firm(), id, Version.of(typed), TeamForm.roles(typed));
      return pages.onwards("/team/" + member, Flash.success("team.roles_given"));
    } catch (Refusal.Invalid | Refusal.Conflict refused) {
      typed.refusedBy(refused, "roles");
    }
    return pages.again(MEMBER, model(team.find(me.actor(), firm(), id), typed.form()));
  }

  @POST
  @Path("{member}/return")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response letInAgain(
      @PathParam("member") String member, MultivaluedMap<String, String> posted) {
    PersonId id = PersonId.parse(member);
    team.enable(me.actor(), firm(), id, Version.of(pages.submission(posted)));
    return pages.onwards("/team/" + member, Flash.success("team.is_back"));
  }

  private PartnerId firm() {
    return firm(me);
  }

  /** The company has no team pages: its administrators see people on the firm's page. */
  static PartnerId firm(CurrentActor me) {
    return me.actor().partner().orElseThrow(() -> new Refusal.NotFound("page"));
  }

  private MemberModel model(Member member, Form form) {
    Page page = pages.page();
    return new MemberModel(
        member.id().text(),
        member.name(),
        TeamParts.state(page, member.state()),
        TeamParts.roles(page, member.roles()),
        Fact.list()
            .add(page.t("account.mail"), member.email().orElse(""))
            .add(page.t("team.last_seen"), TeamParts.seen(page, member))
            .add(
                page.t("team.since"),
                member.since().map(at -> page.format().moment(at)).orElse(""),
                member.reason().orElse(""))
            .facts(),
        member.id().equals(me.actor().person()),
        member.active(),
        member.version(),
        form,
        TeamParts.choices(page));
  }
}
