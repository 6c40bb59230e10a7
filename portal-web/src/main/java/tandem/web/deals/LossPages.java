package tandem.web.deals;

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
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tandem.deals.DealAction;
import tandem.deals.DealDesk;
import tandem.deals.DealFacts;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.LoseDeal;
import tandem.deals.LossDesk;
import tandem.deals.LossReason;
import tandem.deals.LostReason;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Closes a deal as lost, takes the other side's word, opens a closed one again. */
@Controller
@RequestScoped
@Path("deals")
public class LossPages {
  private static final String PAGE = "deals/lose.jte";
  private static final String REOPEN = "deals/reopen.jte";
  private static final int COMMENT = 2000;

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject DealReading reading;
  @Inject DealDesk desk;
  @Inject LossDesk losses;

  @GET
  @Path("{id}/loss")
  public Response askWhyLost(@PathParam("id") String id) {
    return form(id, DealAction.LOSE, true);
  }

  @POST
  @Path("{id}/loss")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response lose(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    DealId deal = DealId.parse(id);
    return say(
        id,
        posted,
        true,
        (typed, said) -> desk.lose(me.actor(), deal, typed.version(), said),
        "deals.lost_flash");
  }

  @GET
  @Path("{id}/loss-word")
  public Response askTheOtherSide(@PathParam("id") String id) {
    return form(id, DealAction.EXPLAIN_LOSS, false);
  }

  @POST
  @Path("{id}/loss-word")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response explain(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    DealId deal = DealId.parse(id);
    return say(
        id,
        posted,
        false,
        (typed, said) -> losses.explain(me.actor(), deal, said),
        "deals.explained_flash");
  }

  private Response say(
      String id,
      MultivaluedMap<String, String> posted,
      boolean closes,
      BiConsumer<Submission, LoseDeal> order,
      String done) {
    Submission typed = pages.submission(posted);
    Optional<LoseDeal> said = said(typed);
    if (typed.clean() && said.isPresent()) {
      try {
        order.accept(typed, said.get());
        return pages.onwards("/deals/" + id, Flash.success(done));
      } catch (Refusal.Invalid refused) {
        typed.refusedBy(refused, LossPages::field);
      }
    }
    return pages.again(PAGE, model(id, closes, typed.form()));
  }

  @GET
  @Path("{id}/reopening")
  public Response askWhyAgain(@PathParam("id") String id) {
    DealFacts deal = reading.find(me.actor(), DealId.parse(id)).facts();
    return deal.allowed().contains(DealAction.REOPEN)
        ? pages.show(REOPEN, closing(deal, Form.blank()))
        : pages.onwards("/deals/" + id);
  }

  @POST
  @Path("{id}/reopening")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response reopen(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    DealFacts deal = reading.find(me.actor(), DealId.parse(id)).facts();
    String reason = typed.text("reason", COMMENT).orElse("");
    try {
      losses.reopen(me.actor(), deal.id(), typed.version(), reason);
      return pages.onwards("/deals/" + id, Flash.success("deals.reopened_flash"));
    } catch (Refusal.Invalid refused) {
      typed.refusedBy(refused, path -> path);
    }
    return pages.again(REOPEN, closing(deal, typed.form()));
  }

  private static Optional<LoseDeal> said(Submission typed) {
    Optional<LostReason> reason =
        typed.required("reason", 40).flatMap(given -> typed.choice("reason", LostReason.class));
    Optional<String> detail = typed.text("detail", 40);
    Optional<String> comment = typed.text("comment", COMMENT);
    return reason.map(given -> new LoseDeal(given, detail, comment));
  }

  private static String field(String path) {
    return path.equals("detail_code") ? "detail" : path;
  }

  /** Whoever may not send it is led back to the deal. */
  private Response form(String id, DealAction action, boolean closes) {
    boolean open = reading.find(me.actor(), DealId.parse(id)).facts().allowed().contains(action);
    return open ? pages.show(PAGE, model(id, closes, Form.blank())) : pages.onwards("/deals/" + id);
  }

  private LossModel model(String id, boolean closes, Form form) {
    Page page = pages.page();
    DealFacts deal = reading.find(me.actor(), DealId.parse(id)).facts();
    return new LossModel(
        id,
        deal.version(),
        deal.customer().orElseGet(() -> page.t("deals.nameless")),
        "/deals/" + id + (closes ? "/loss" : "/loss-word"),
        closes,
        Stream.of(LostReason.values())
            .map(reason -> new Choice(reason.name(), page.t("deal.reason." + reason)))
            .toList(),
        losses.reasons(me.actor()).stream()
            .filter(LossReason::active)
            .map(each ->
                new Choice(
                    each.code(),
                    page.t(
                        "deals.detail_of",
                        page.t("deal.reason." + each.reason()),
                        each.name(page.language()))))
            .toList(),
        form);
  }

  private DealClosingModel closing(DealFacts deal, Form form) {
    Page page = pages.page();
    return new DealClosingModel(
        deal.id().text(),
        deal.version(),
        deal.customer().orElseGet(() -> page.t("deals.nameless")),
        page.format().money(deal.amount()),
        deal.amount().currency().getCurrencyCode(),
        List.of(),
        form);
  }
}
