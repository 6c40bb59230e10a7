package tandem.web.partners;

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
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.partners.ChangeStatus;
import tandem.partners.PartnerDirectory;
import tandem.partners.PartnerProfile;
import tandem.partners.PartnerStanding;
import tandem.partners.PartnerStatus;
import tandem.partners.StatusReason;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Suspends, ends or reactivates a partnership: a page that says what follows, then a yes. */
@Controller
@RequestScoped
@Path("partners")
public class StandingPages {
  private static final String PAGE = "company/standing.jte";
  private static final int LONGEST = 2000;

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject PartnerDirectory partners;
  @Inject PartnerStanding standing;

  @GET
  @Path("{id}/standing")
  public Response ask(@PathParam("id") String id, @QueryParam("to") @Nullable String to) {
    PartnerProfile firm = partners.find(me.actor(), PartnerId.parse(id));
    Optional<PartnerStatus> target = target(to).filter(firm.facts().status().next()::contains);
    if (!firm.managed() || target.isEmpty()) {
      return pages.onwards("/partners/" + id);
    }
    return pages.show(PAGE, model(firm, target.get(), firm.version(), Form.blank()));
  }

  @POST
  @Path("{id}/standing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    if (!partners.find(me.actor(), PartnerId.parse(id)).managed()) {
      throw new Refusal.Forbidden("role_required", "Only channel managers change a partnership");
    }
    Submission typed = pages.submission(posted);
    PartnerStatus to = target(typed.raw("to")).orElseThrow(() -> new Refusal.NotFound("status"));
    Optional<StatusReason> reason = typed.choice("reason_code", StatusReason.class);
    if (typed.raw("reason_code").isEmpty()) {
      typed.reject("reason_code", "standing.reason_missing");
    }
    Optional<String> note = typed.text("note", LONGEST);
    if (reason.filter(StatusReason.OTHER::equals).isPresent() && note.isEmpty()) {
      typed.reject("note", "standing.note_missing");
    }
    PartnerId firm = PartnerId.parse(id);
    if (typed.clean()) {
      try {
        standing.change(
            me.actor(),
            firm,
            typed.version(),
            new ChangeStatus(to, reason.orElseThrow(), note.orElse(null)));
        PartnerProfile changed = partners.find(me.actor(), firm);
        String done = "standing.done." + to;
        return pages.onwards("/partners/" + id, Flash.success(done, changed.facts().name()));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> field);
      }
    }
    PartnerProfile known = partners.find(me.actor(), firm);
    return pages.again(PAGE, model(known, to, typed.version(), typed.form()));
  }

  private StandingModel model(PartnerProfile firm, PartnerStatus to, long version, Form form) {
    return new StandingModel(
        firm.facts().id().text(),
        firm.facts().name(),
        to.name(),
        version,
        form,
        to.reasons().stream()
            .map(reason ->
                new Choice(reason.name(), pages.page().t("standing.reason." + reason.name())))
            .toList());
  }

  private static Optional<PartnerStatus> target(@Nullable String name) {
    return Arrays.stream(PartnerStatus.values())
        .filter(status -> status.name().equals(name))
        .findFirst();
  }
}
