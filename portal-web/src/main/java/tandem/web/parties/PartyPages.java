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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.deals.parties.DealSharing;
import tandem.deals.parties.PartyAction;
import tandem.deals.parties.PartyChange;
import tandem.deals.parties.PartyCompanyView;
import tandem.deals.parties.PartyField;
import tandem.deals.parties.PartyId;
import tandem.deals.parties.PartyInvitation;
import tandem.deals.parties.PartyInviting;
import tandem.deals.parties.PartyLists;
import tandem.deals.parties.PartyState;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** The company changes what one firm sees of a deal and shares in it, or takes it off. */
@Controller
@RequestScoped
@Path("deals")
public class PartyPages {
  private static final String PAGE = "parties/party.jte";
  private static final String FIELD = "field.";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject PartyLists lists;
  @Inject PartyInviting inviting;
  @Inject DealSharing sharing;

  @GET
  @Path("{id}/parties/{party}")
  public Response show(@PathParam("id") String id, @PathParam("party") String party) {
    inviting.admit(me.actor());
    PartyCompanyView view = find(id, party);
    return pages.show(PAGE, model(view, standing(view), Form.blank()));
  }

  @POST
  @Path("{id}/parties/{party}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("id") String id,
      @PathParam("party") String party,
      MultivaluedMap<String, String> posted) {
    inviting.admit(me.actor());
    PartyCompanyView view = find(id, party);
    Submission typed = pages.submission(posted);
    Set<PartyField> fields = EnumSet.noneOf(PartyField.class);
    for (PartyField field : PartyField.values()) {
      if (typed.ticked(FIELD + field)) {
        fields.add(field);
      }
    }
    if (fields.isEmpty()) {
      typed.reject(FIELD + PartyField.CUSTOMER, "party.nothing_shown");
    }
    Optional<BigDecimal> split = typed.amount("split");
    if (typed.clean()) {
      try {
        inviting.change(
            me.actor(), view.facts().id(), typed.version(), new PartyChange(fields, split));
        return back(view, "party.changed_flash");
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(
            wrong,
            field ->
                field.equals("fields") ? FIELD + PartyField.CUSTOMER : DealPartyPages.field(field));
      } catch (Refusal.Unprocessable tooMuch) {
        typed.rejectWith("split", pages.words(tooMuch));
      } catch (Refusal.Conflict | Refusal.VersionMismatch overtaken) {
        typed.rejectWith("split", pages.words(overtaken));
        return pages.conflict(PAGE, model(find(id, party), typed.form(), Form.blank()));
      }
    }
    return pages.again(PAGE, model(view, typed.form(), Form.blank()));
  }

  @POST
  @Path("{id}/parties/{party}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(
      @PathParam("id") String id,
      @PathParam("party") String party,
      MultivaluedMap<String, String> posted) {
    inviting.admit(me.actor());
    PartyCompanyView view = find(id, party);
    Submission typed = pages.submission(posted);
    @Nullable String comment = typed.text("comment", PartyInvitation.LONGEST_MESSAGE).orElse(null);
    if (typed.clean()) {
      try {
        inviting.end(me.actor(), view.facts().id(), typed.version(), comment);
        return back(view, "party.ended_flash");
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> field);
      } catch (Refusal.Conflict | Refusal.VersionMismatch overtaken) {
        typed.rejectWith("comment", pages.words(overtaken));
        PartyCompanyView now = find(id, party);
        return pages.conflict(PAGE, model(now, standing(now), typed.form()));
      }
    }
    return pages.again(PAGE, model(view, standing(view), typed.form()));
  }

  private Response back(PartyCompanyView view, String flash) {
    return pages.onwards(DealPartyPages.address(view.deal()), Flash.success(flash));
  }

  /** A part of another deal is not found under this one. */
  private PartyCompanyView find(String deal, String party) {
    if (lists.find(me.actor(), PartyId.parse(party)) instanceof PartyCompanyView view
        && view.deal().equals(DealId.parse(deal))) {
      return view;
    }
    throw new Refusal.NotFound(PartyId.PREFIX);
  }

  /** The form as it stands before anybody typed. */
  private static Form standing(PartyCompanyView view) {
    Map<String, List<String>> values = new HashMap<>();
    view.facts().fields().forEach(field -> values.put(FIELD + field, List.of("yes")));
    view.facts().split().ifPresent(share -> values.put("split", List.of(share.toPlainString())));
    return Form.of(values);
  }

  private PartyModel model(PartyCompanyView view, Form form, Form end) {
    Page page = pages.page();
    List<Choice> fields = new ArrayList<>();
    view.facts().role().fields(sharing.of(me.actor(), view.deal()).level()).stream()
        .sorted()
        .forEach(field -> fields.add(new Choice(FIELD + field, page.t("party.field." + field))));
    return new PartyModel(
        view.deal().text(),
        view.customer().orElse(page.t("deals.nameless")),
        view.facts().id().text(),
        view.facts().version(),
        view.firmName(),
        PartyWords.role(page, view.facts().role()),
        PartyWords.badge(page, view.facts().state()),
        view.facts().allowed().contains(PartyAction.CHANGE) ? fields : List.of(),
        page.t("format.percent", inviting.left(me.actor(), view.deal(), view.facts().id())),
        view.facts().state() == PartyState.PENDING,
        form,
        end);
  }
}
