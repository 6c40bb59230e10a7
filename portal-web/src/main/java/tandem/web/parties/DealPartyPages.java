package tandem.web.parties;

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
import java.util.Set;
import tandem.deals.DealId;
import tandem.deals.parties.DealSharing;
import tandem.deals.parties.PartyInvitation;
import tandem.deals.parties.PartyInviting;
import tandem.deals.parties.PartyRole;
import tandem.deals.parties.SharingLevel;
import tandem.platform.PartnerId;
import tandem.platform.PublicId;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Who else is on a deal: its owner opens it, the company invites. */
@Controller
@RequestScoped
@Path("deals")
public class DealPartyPages {
  private static final String PAGE = "parties/deal.jte";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject DealSharing sharing;
  @Inject PartyInviting inviting;
  @Inject DealParties parties;

  @GET
  @Path("{id}/parties")
  public Response show(@PathParam("id") String id) {
    return pages.show(PAGE, parties.model(DealId.parse(id), Form.blank(), Form.blank()));
  }

  @POST
  @Path("{id}/sharing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response share(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    DealId deal = DealId.parse(id);
    sharing.admit(me.actor(), deal);
    Submission typed = pages.submission(posted);
    Optional<SharingLevel> level = typed.choice("level", SharingLevel.class);
    if (!typed.ticked("consent")) {
      typed.reject("consent", "party.consent_missing");
    }
    if (level.isPresent() && typed.clean()) {
      try {
        sharing.raise(me.actor(), deal, level.get(), pages.page().language());
        return pages.onwards(address(deal), Flash.success(shared(level.get())));
      } catch (Refusal.Conflict overtaken) {
        typed.rejectWith("level", pages.words(overtaken));
        return pages.conflict(PAGE, parties.model(deal, typed.form(), Form.blank()));
      }
    }
    return pages.again(PAGE, parties.model(deal, typed.form(), Form.blank()));
  }

  @POST
  @Path("{id}/parties")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response invite(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    inviting.admit(me.actor());
    DealId deal = DealId.parse(id);
    Submission typed = pages.submission(posted);
    Optional<PartnerId> firm =
        PublicId.parse(PartnerId.PREFIX, typed.raw("firm")).map(PartnerId::new);
    if (firm.isEmpty()) {
      typed.reject("firm", "form.choice");
    }
    Optional<PartyRole> role = typed.choice("role", PartyRole.class);
    var split = typed.amount("split");
    Optional<Integer> days = typed.count("days");
    Optional<String> message = typed.text("message", PartyInvitation.LONGEST_MESSAGE);
    if (typed.clean() && firm.isPresent() && role.isPresent()) {
      try {
        inviting.invite(
            me.actor(),
            deal,
            new PartyInvitation(
                firm.get(),
                role.get(),
                Set.of(),
                split,
                message,
                days.orElse(PartyInvitation.USUAL_DAYS)));
        return pages.onwards(address(deal), Flash.success("party.invited_flash"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, DealPartyPages::field);
      } catch (Refusal.Unprocessable tooMuch) {
        typed.rejectWith("split", pages.words(tooMuch));
      } catch (Refusal.Conflict | Refusal.Forbidden overtaken) {
        typed.rejectWith("firm", pages.words(overtaken));
        return pages.conflict(PAGE, parties.model(deal, Form.blank(), typed.form()));
      }
    }
    return pages.again(PAGE, parties.model(deal, Form.blank(), typed.form()));
  }

  private static String shared(SharingLevel level) {
    return "party.shared." + level;
  }

  /** The form's name of what the domain calls by the API's. */
  static String field(String path) {
    return path.equals("split_percent") ? "split" : path;
  }

  static String address(DealId deal) {
    return "/deals/" + deal.text() + "/parties";
  }
}
