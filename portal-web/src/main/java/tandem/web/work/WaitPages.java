package tandem.web.work;

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
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.deals.DealAction;
import tandem.deals.DealFacts;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.work.PauseReason;
import tandem.deals.work.Waiting;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Puts a deal on hold until a day, and goes on with it. */
@Controller
@RequestScoped
@Path("deals")
public class WaitPages {
  private static final String PAGE = "work/wait.jte";
  private static final int COMMENT = 2000;

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject DealReading reading;
  @Inject Waiting waiting;

  @GET
  @Path("{id}/pause")
  public Response ask(@PathParam("id") String id) {
    DealFacts deal = reading.find(me.actor(), DealId.parse(id)).facts();
    return deal.allowed().contains(DealAction.MOVE)
        ? pages.show(PAGE, model(deal, Form.blank()))
        : pages.onwards("/deals/" + id);
  }

  @POST
  @Path("{id}/pause")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    DealId deal = DealId.parse(id);
    Submission typed = pages.submission(posted);
    DealFacts facts = reading.find(me.actor(), deal).facts();
    Optional<PauseReason> reason =
        typed.required("waits", 40).flatMap(given -> typed.choice("waits", PauseReason.class));
    Optional<LocalDate> day = typed.required("wake_on", 20).flatMap(given -> typed.day("wake_on"));
    Optional<String> comment = typed.text("words", COMMENT);
    boolean whole = typed.clean() && reason.isPresent() && day.isPresent();
    if (whole || !facts.allowed().contains(DealAction.MOVE)) {
      try {
        waiting.begin(
            me.actor(),
            deal,
            reason.orElse(PauseReason.OTHER),
            comment.orElse(null),
            day.orElse(LocalDate.EPOCH));
        return pages.onwards("/deals/" + id, Flash.success("work.paused"));
      } catch (Refusal.Invalid refused) {
        typed.refusedBy(refused, path -> path.equals("comment") ? "words" : path);
      }
    }
    return pages.again(PAGE, model(facts, typed.form()));
  }

  @POST
  @Path("{id}/resumption")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(@PathParam("id") String id) {
    waiting.end(me.actor(), DealId.parse(id));
    return pages.onwards("/deals/" + id, Flash.success("work.resumed"));
  }

  private WaitFormModel model(DealFacts deal, Form form) {
    Page page = pages.page();
    return new WaitFormModel(
        deal.id().text(),
        deal.customer().orElseGet(() -> page.t("deals.nameless")),
        Stream.of(PauseReason.values())
            .map(each -> new Choice(each.name(), page.t("work.waits." + each)))
            .toList(),
        form);
  }
}
