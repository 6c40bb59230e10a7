package tandem.web.agreements;

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
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.partners.agreements.AcceptanceView;
import tandem.partners.agreements.AgreementId;
import tandem.partners.agreements.AgreementView;
import tandem.partners.agreements.Agreements;
import tandem.partners.agreements.FirmAcceptance;
import tandem.platform.Refusal;
import tandem.web.firm.FirmTabs;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Read by everybody, accepted by the administrator of a firm, overseen by the company. */
@Controller
@RequestScoped
@Path("agreements")
public class AgreementPages {
  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Agreements agreements;

  @GET
  public Response list() {
    Page page = pages.page();
    return pages.show(
        "agreements/list.jte",
        new AgreementsModel(
            me.actor() instanceof PartnerUser ? FirmTabs.AGREEMENTS.tabs(page) : List.of(),
            agreements.publishes(me.actor()),
            agreements.list(me.actor()).stream()
                .map(version -> AgreementParts.row(page, version))
                .toList()));
  }

  @GET
  @Path("{id}")
  public Response one(@PathParam("id") String id) {
    return pages.show("agreements/one.jte", model(AgreementId.parse(id), Form.blank()));
  }

  @POST
  @Path("{id}/acceptance")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    AgreementId version = AgreementId.parse(id);
    if (!agreements.accepts(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only a firm's administrator accepts for it");
    }
    if (!typed.ticked("read")) {
      typed.reject("read", "agreements.tick");
    }
    if (typed.clean()) {
      try {
        agreements.accept(me.actor(), version, typed.raw("language"), typed.raw("text_hash"));
        return pages.onwards(
            "/agreements",
            Flash.success("agreements.done")
                .leadingTo("/agreements/" + id + "/record", "agreements.record"));
      } catch (Refusal.Invalid otherText) {
        typed.reject("read", "agreements.other_text");
      } catch (Refusal.Conflict overtaken) {
        typed.rejectWith("read", pages.words(overtaken));
      }
    }
    return pages.again("agreements/one.jte", model(version, typed.form()));
  }

  /** The text with the stamp of its acceptance, a file that needs nothing else to be read. */
  @GET
  @Path("{id}/record")
  public Response record(@PathParam("id") String id) {
    AgreementView version = agreements.find(me.actor(), AgreementId.parse(id));
    AcceptanceView record =
        version.acceptance().orElseThrow(() -> new Refusal.NotFound("acceptance"));
    Response page =
        pages.show("agreements/record.jte", RecordModel.of(pages.page(), version, record));
    return Response.fromResponse(page)
        .header(
            "Content-Disposition",
            "attachment; filename=\"agreement-v%d-%s.html\""
                .formatted(version.number(), record.at().toString().substring(0, 10)))
        .build();
  }

  private AgreementModel model(AgreementId id, Form form) {
    AgreementView version = agreements.find(me.actor(), id);
    List<FirmAcceptance> firms =
        me.actor() instanceof CompanyUser ? agreements.firms(me.actor(), id) : List.of();
    return AgreementParts.version(pages.page(), version, firms, form);
  }
}
