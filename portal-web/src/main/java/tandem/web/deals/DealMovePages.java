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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.deals.Bypass;
import tandem.deals.DealAction;
import tandem.deals.DealChange;
import tandem.deals.DealDesk;
import tandem.deals.DealFacts;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.DealStage;
import tandem.deals.MoveDeal;
import tandem.deals.StageRequirements;
import tandem.platform.Refusal;
import tandem.web.leads.LeadAnswersTyped;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Moves a deal on, closes it, or corrects what is known of it. */
@Controller
@RequestScoped
@Path("deals")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class DealMovePages {
  private static final int COMMENT = 2000;
  private static final String MOVE = "deals/move.jte";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject DealReading reading;
  @Inject DealDesk desk;

  @POST
  @Path("{id}/stage")
  public Response move(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    DealStage target = typed.choice("to", DealStage.class).orElseThrow(DealMovePages::noSuchStage);
    return go(id, target, typed);
  }

  @GET
  @Path("{id}/win")
  public Response askBeforeWinning(@PathParam("id") String id) {
    DealFacts deal = reading.find(me.actor(), DealId.parse(id)).facts();
    return deal.allowed().contains(DealAction.WIN)
        ? pages.show(MOVE, asked(deal, DealStage.WON, false, won(deal)))
        : pages.onwards("/deals/" + id);
  }

  @POST
  @Path("{id}/win")
  public Response win(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    return go(id, DealStage.WON, pages.submission(posted));
  }

  /** Moves or wins it with everything that was typed; what is missing is asked for, and kept. */
  private Response go(String id, DealStage target, Submission typed) {
    DealFacts deal = reading.find(me.actor(), DealId.parse(id)).facts();
    Optional<Bypass> why = BypassAsked.said(typed);
    MoveDeal order =
        new MoveDeal(target, typed.text("reason", COMMENT), MoveAsked.said(typed, deal), why);
    boolean passes = why.isPresent() || !typed.all(BypassAsked.REASON).isEmpty();
    if (typed.clean()) {
      try {
        if (target == DealStage.WON) {
          desk.win(me.actor(), deal.id(), typed.version(), order);
          return pages.onwards("/deals/" + id, Flash.success("deals.won_flash"));
        }
        desk.move(me.actor(), deal.id(), typed.version(), order);
        return pages.onwards(back(id, typed), Flash.success("deals.moved_flash"));
      } catch (Refusal.Invalid refused) {
        typed.refusedBy(refused, DealMovePages::field);
      } catch (Refusal.Unprocessable refused) {
        if (!MoveAsked.asks(refused)) {
          throw refused;
        }
        passes |= BypassAsked.asks(refused);
        // whoever was asked before is told what is still missing; the first time it is only asked
        if (typed.ticked("asked") && !BypassAsked.asks(refused)) {
          typed.refusedBy(refused, DealMovePages::field);
        }
      }
    }
    return pages.again(MOVE, asked(deal, target, passes, typed.form()));
  }

  /** Whoever moved it on the board goes on there. */
  private static String back(String id, Submission typed) {
    String back = typed.raw("back");
    return back.startsWith("/deals?") ? back : "/deals/" + id;
  }

  /** One form moves and wins, so its reason has one name. */
  private static String field(String path) {
    return path.equals("skip_reason") ? "reason" : path;
  }

  private MoveModel asked(DealFacts deal, DealStage to, boolean passes, Form form) {
    Page page = pages.page();
    boolean win = to == DealStage.WON;
    StageRequirements asked = desk.requirements(me.actor(), deal.id(), to);
    String name = DealSteps.name(page, deal, to);
    return new MoveModel(
        deal.id().text(),
        deal.version(),
        deal.customer().orElseGet(() -> page.t("deals.nameless")),
        "/deals/" + deal.id().text() + (win ? "/win" : "/stage"),
        to.name(),
        page.t(win ? "deals.win_ask" : "deals.move_ask", name),
        win ? page.t("deals.win") : page.t("deals.move_to", name),
        page.format().money(deal.amount()),
        deal.amount().currency().getCurrencyCode(),
        MoveAsked.fields(page, asked, win),
        asked.missing().stream()
            .filter(each -> !each.requirement().isField())
            .map(each -> Questions.label(page, each))
            .toList(),
        asked.reason(),
        passes ? BypassAsked.reasons(page) : List.of(),
        win,
        form);
  }

  private Form won(DealFacts deal) {
    return Form.of(
        Map.of(
            "amount", List.of(deal.amount().amount().toPlainString()),
            "contract.number", List.of(deal.contract().number().orElse("")),
            "contract.date", List.of(deal.contract().date().map(Object::toString).orElse(""))));
  }

  @GET
  @Path("{id}/edit")
  public Response edit(@PathParam("id") String id) {
    DealFacts deal = reading.find(me.actor(), DealId.parse(id)).facts();
    Map<String, List<String>> values = new HashMap<>();
    values.put("amount", List.of(deal.amount().amount().toPlainString()));
    values.put("expected_close", List.of(deal.expectedClose().map(Object::toString).orElse("")));
    values.put("need", List.of(deal.need().orElse("")));
    LeadAnswersTyped.write(values, deal.answers());
    return form(id, "deals/edit.jte", Form.of(values));
  }

  @POST
  @Path("{id}/edit")
  public Response change(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    DealFacts deal = reading.find(me.actor(), DealId.parse(id)).facts();
    DealChange change = MoveAsked.said(typed, deal);
    if (typed.clean()) {
      try {
        desk.change(me.actor(), DealId.parse(id), typed.version(), change);
        return pages.onwards("/deals/" + id, Flash.success("deals.changed_flash"));
      } catch (Refusal.Invalid refused) {
        typed.refusedBy(refused, path -> path);
      }
    }
    return pages.again("deals/edit.jte", closing(id, typed.form()));
  }

  /** Whoever may not send it is led back to the deal. */
  private Response form(String id, String template, Form form) {
    boolean open =
        reading.find(me.actor(), DealId.parse(id)).facts().allowed().contains(DealAction.EDIT);
    return open ? pages.show(template, closing(id, form)) : pages.onwards("/deals/" + id);
  }

  private DealClosingModel closing(String id, Form form) {
    Page page = pages.page();
    DealFacts deal = reading.find(me.actor(), DealId.parse(id)).facts();
    return new DealClosingModel(
        id,
        deal.version(),
        deal.customer().orElseGet(() -> page.t("deals.nameless")),
        page.format().money(deal.amount()),
        deal.amount().currency().getCurrencyCode(),
        deal.path().process().terms().questions(),
        form);
  }

  private static Refusal noSuchStage() {
    return new Refusal.Invalid("to", "required", "a stage");
  }
}
