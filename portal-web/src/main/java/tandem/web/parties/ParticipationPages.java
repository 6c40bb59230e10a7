package tandem.web.parties;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.deals.parties.PartyAnswers;
import tandem.deals.parties.PartyCompanyView;
import tandem.deals.parties.PartyFilter;
import tandem.deals.parties.PartyId;
import tandem.deals.parties.PartyInvitation;
import tandem.deals.parties.PartyLists;
import tandem.deals.parties.PartyPartnerView;
import tandem.deals.parties.PartyState;
import tandem.deals.parties.PartyView;
import tandem.deals.parties.RejectReason;
import tandem.platform.Refusal;
import tandem.web.platform.Address;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.platform.Tab;

/** The deals of others in which a firm is asked to take part, or does. */
@Controller
@RequestScoped
@Path("participations")
public class ParticipationPages {
  private static final int ROWS = 25;
  private static final String LIST = "/participations";
  private static final String PAGE = "parties/participation.jte";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject PartyLists lists;
  @Inject PartyAnswers answers;

  @GET
  public Response list(
      @QueryParam("tab") @Nullable String tab, @QueryParam("after") @Nullable String after) {
    Actor actor = me.actor();
    Page page = pages.page();
    if (page.viewer().company()) {
      return pages.onwards("/deals");
    }
    boolean all = "all".equals(tab);
    Address here = Address.of(LIST).with("tab", all ? "all" : "");
    tandem.platform.Page<PartyView> found =
        lists.list(
            actor,
            all ? PartyFilter.ALL : PartyFilter.in(PartyState.PENDING, PartyState.ACCEPTED),
            Cursors.read(after, ROWS));
    return pages.show(
        "parties/list.jte",
        new ParticipationListModel(
            page.t("party.list_title"),
            tabs(page, lists.counts(actor), all),
            found.rows().stream()
                .map(PartyPartnerView.class::cast)
                .map(view -> ParticipationListModel.row(page, view))
                .toList(),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            found.next().map(key -> here.with("after", Cursors.write(key)).toString())));
  }

  private static List<Tab> tabs(Page page, Map<PartyState, Long> counts, boolean all) {
    List<Tab> tabs = new ArrayList<>();
    long waiting = counts.getOrDefault(PartyState.PENDING, 0L);
    long now = waiting + counts.getOrDefault(PartyState.ACCEPTED, 0L);
    tabs.add(new Tab(page.t("party.tab.now"), LIST, !all, now, waiting > 0));
    tabs.add(
        new Tab(
            page.t("party.tab.all"),
            LIST + "?tab=all",
            all,
            counts.values().stream().mapToLong(Long::longValue).sum(),
            false));
    return tabs;
  }

  @GET
  @Path("{id}")
  public Response show(@PathParam("id") String id) {
    return switch (lists.find(me.actor(), PartyId.parse(id))) {
      case PartyCompanyView view -> pages.onwards(DealPartyPages.address(view.deal()));
      case PartyPartnerView view ->
          pages.show(PAGE, ParticipationModel.of(pages.page(), view, Form.blank()));
    };
  }

  @POST
  @Path("{id}/acceptance")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    try {
      answers.accept(me.actor(), PartyId.parse(id), typed.version());
      return pages.onwards(LIST + "/" + id, Flash.success("party.accepted_flash"));
    } catch (Refusal.Conflict | Refusal.VersionMismatch overtaken) {
      return again(id, typed, overtaken);
    }
  }

  @POST
  @Path("{id}/rejection")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response reject(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    answers.admit(me.actor());
    Submission typed = pages.submission(posted);
    PartyId party = PartyId.parse(id);
    Optional<RejectReason> reason = typed.choice("reason", RejectReason.class);
    Optional<String> comment = typed.text("comment", PartyInvitation.LONGEST_MESSAGE);
    if (typed.clean()) {
      try {
        answers.reject(
            me.actor(), party, typed.version(), reason.orElse(null), comment.orElse(null));
        return pages.onwards(LIST, Flash.success("party.rejected_flash"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> field);
      } catch (Refusal.Conflict | Refusal.VersionMismatch overtaken) {
        return again(id, typed, overtaken);
      }
    }
    return pages.again(PAGE, model(id, typed.form()));
  }

  @POST
  @Path("{id}/departure")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response leave(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    answers.admit(me.actor());
    Submission typed = pages.submission(posted);
    Optional<String> comment = typed.text("comment", PartyInvitation.LONGEST_MESSAGE);
    if (typed.clean()) {
      try {
        answers.leave(me.actor(), PartyId.parse(id), typed.version(), comment.orElse(null));
        return pages.onwards(LIST, Flash.success("party.left_flash"));
      } catch (Refusal.Conflict | Refusal.VersionMismatch overtaken) {
        return again(id, typed, overtaken);
      }
    }
    return pages.again(PAGE, model(id, typed.form()));
  }

  /** What came first, with the part as it stands now and nothing typed lost. */
  private Response again(String id, Submission typed, Refusal overtaken) {
    typed.rejectWith("answer", pages.words(overtaken));
    return pages.conflict(PAGE, model(id, typed.form()));
  }

  private ParticipationModel model(String id, Form form) {
    return switch (lists.find(me.actor(), PartyId.parse(id))) {
      case PartyPartnerView view -> ParticipationModel.of(pages.page(), view, form);
      case PartyCompanyView ignored -> throw new Refusal.NotFound(PartyId.PREFIX);
    };
  }
}
