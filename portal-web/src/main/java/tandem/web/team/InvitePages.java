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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tandem.access.team.InvitationId;
import tandem.access.team.Invitations;
import tandem.access.team.InvitePerson;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Language;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Asks people to join the firm. */
@Controller
@RequestScoped
@Path("team/invitations")
public class InvitePages {
  private static final String PAGE = "team/invite.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Invitations invitations;

  @GET
  @Path("new")
  public Response ask() {
    invitations.mayInvite(me.actor(), firm());
    Form form =
        Form.of(
            Map.of(
                "locale", List.of(pages.page().language()), "role.partner_seller", List.of("yes")));
    return pages.show(PAGE, model(form));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response invite(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    InvitePerson order =
        new InvitePerson(
            typed.raw("email"), typed.raw("name"), typed.raw("locale"), TeamForm.roles(typed));
    try {
      invitations.invite(me.actor(), firm(), order);
      return pages.onwards("/team", Flash.success("team.invited", typed.raw("email")));
    } catch (Refusal.Invalid | Refusal.Conflict refused) {
      typed.refusedBy(refused, "email");
    }
    return pages.again(PAGE, model(typed.form()));
  }

  @POST
  @Path("{id}/mails")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response again(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    invitations.resend(
        me.actor(), firm(), InvitationId.parse(id), Version.of(pages.submission(posted)));
    return pages.onwards("/team", Flash.success("team.invited_again"));
  }

  @POST
  @Path("{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    invitations.revoke(
        me.actor(), firm(), InvitationId.parse(id), Version.of(pages.submission(posted)));
    return pages.onwards("/team", Flash.success("team.invitation_withdrawn"));
  }

  private PartnerId firm() {
    return TeamPages.firm(me);
  }

  private InviteModel model(Form form) {
    Page page = pages.page();
    return new InviteModel(
        form,
        TeamParts.choices(page),
        Stream.of(Language.values())
            .map(language -> new Choice(language.tag(), language.ownName()))
            .toList());
  }
}
