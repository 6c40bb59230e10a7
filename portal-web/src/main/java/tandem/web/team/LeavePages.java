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
import java.util.stream.Stream;
import tandem.access.team.HandedOver;
import tandem.access.team.Handover;
import tandem.access.team.HandoverId;
import tandem.access.team.Leaving;
import tandem.access.team.Member;
import tandem.access.team.Team;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Somebody leaves: a colleague takes over, and they are out, in one step. */
@Controller
@RequestScoped
@Path("team")
public class LeavePages {
  private static final String PAGE = "team/leave.jte";

  /** Instead of a colleague: the records stay where they are. */
  private static final String NOBODY = "nobody";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Team team;
  @Inject Leaving leaving;

  @GET
  @Path("{member}/leave")
  public Response ask(@PathParam("member") String member) {
    return pages.show(PAGE, model(PersonId.parse(member), Form.blank()));
  }

  @POST
  @Path("{member}/leave")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response leave(@PathParam("member") String member, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    PersonId leaver = PersonId.parse(member);
    String successor = typed.required("successor", 40).orElse("");
    if (typed.clean()) {
      try {
        return successor.equals(NOBODY)
            ? sendAway(leaver, typed)
            : handOver(leaver, successor, typed);
      } catch (Refusal.Invalid | Refusal.Conflict refused) {
        typed.refusedBy(refused, "successor");
      }
    }
    return pages.again(PAGE, model(leaver, typed.form()));
  }

  @GET
  @Path("handovers/{id}")
  public Response result(@PathParam("id") String id) {
    Page page = pages.page();
    Handover handover = leaving.find(me.actor(), firm(), HandoverId.parse(id));
    return pages.show(
        "team/handover.jte",
        new HandoverModel(
            handover.fromName(),
            handover.toName(),
            page.t("team.handed_over_by", handover.author(), page.format().moment(handover.at())),
            handover.moved(),
            handover.items().stream().map(item -> row(page, item)).toList()));
  }

  private Response sendAway(PersonId leaver, Submission typed) {
    team.disable(me.actor(), firm(), leaver, Version.of(typed), typed.raw("reason"));
    return pages.onwards("/team/" + leaver.text(), Flash.success("team.is_out"));
  }

  private Response handOver(PersonId leaver, String successor, Submission typed) {
    HandoverId made =
        leaving.leave(
            me.actor(),
            firm(),
            leaver,
            Version.of(typed),
            PersonId.parse(successor),
            true,
            typed.raw("reason"));
    return pages.onwards("/team/handovers/" + made.text(), Flash.success("team.is_out"));
  }

  private PartnerId firm() {
    return TeamPages.firm(me);
  }

  private LeaveModel model(PersonId leaver, Form form) {
    Page page = pages.page();
    Member member = team.find(me.actor(), firm(), leaver);
    List<Choice> colleagues =
        leaving.successors(me.actor(), firm(), leaver).stream()
            .map(it -> new Choice(it.id().text(), it.name(), TeamParts.roles(page, it.roles())))
            .toList();
    return new LeaveModel(
        leaver.text(),
        member.name(),
        member.version(),
        form,
        Stream.concat(
                colleagues.stream(),
                Stream.of(new Choice(NOBODY, page.t("team.nobody"), page.t("team.nobody_hint"))))
            .toList());
  }

  private static HandoverModel.Row row(Page page, HandedOver item) {
    String title = item.title().isEmpty() ? item.id() : item.title();
    return new HandoverModel.Row(
        "/" + item.kind() + "s/" + item.id(),
        title,
        page.t("team.kind." + item.kind()),
        item.moved(),
        item.moved() ? "" : page.t("team.stayed." + item.reason()));
  }
}
