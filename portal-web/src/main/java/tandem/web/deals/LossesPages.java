package tandem.web.deals;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.deals.LossDesk;
import tandem.deals.LossReason;
import tandem.deals.LossReview;
import tandem.deals.LossSide;
import tandem.deals.LossTotal;
import tandem.deals.LostReason;
import tandem.platform.Refusal;
import tandem.web.platform.Bar;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Losses: those to look into, their reasons by side, and the details of reasons. */
@Controller
@RequestScoped
@Path("losses")
public class LossesPages {
  private static final String PAGE = "deals/losses.jte";
  private static final int NOTE = 2000;

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject LossDesk losses;

  /** With a code, its form holds what stands under that code, to be changed. */
  @GET
  public Response show(@QueryParam("code") @Nullable String code) {
    Form form =
        losses.reasons(me.actor()).stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .map(LossesPages::filled)
            .orElseGet(Form::blank);
    return pages.show(PAGE, model(form));
  }

  @POST
  @Path("{id}/acceptance")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    try {
      losses.accept(me.actor(), DealId.parse(id), typed.text("note", NOTE).orElse(""));
      return pages.onwards("/losses", Flash.success("losses.accepted_flash"));
    } catch (Refusal.Invalid refused) {
      typed.refusedBy(refused, path -> path);
    }
    return pages.again(PAGE, model(typed.form()));
  }

  @POST
  @Path("reasons")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response keep(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    LossReason wanted =
        new LossReason(
            typed.text("code", 40).orElse(""),
            typed
                .required("reason", 40)
                .flatMap(given -> typed.choice("reason", LostReason.class))
                .orElse(LostReason.OTHER),
            typed.text("name_en", 120).orElse(""),
            typed.text("name_ru", 120).orElse(""),
            typed.ticked("generic"),
            !typed.ticked("retired"));
    if (typed.clean()) {
      try {
        losses.keep(me.actor(), wanted);
        return pages.onwards("/losses", Flash.success("losses.kept_flash"));
      } catch (Refusal.Invalid refused) {
        typed.refusedBy(refused, path -> path);
      }
    }
    return pages.again(PAGE, model(typed.form()));
  }

  private static Form filled(LossReason reason) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("code", List.of(reason.code()));
    values.put("reason", List.of(reason.reason().name()));
    values.put("name_en", List.of(reason.nameEn()));
    values.put("name_ru", List.of(reason.nameRu()));
    values.put("generic", List.of(reason.generic() ? "yes" : ""));
    values.put("retired", List.of(reason.active() ? "" : "yes"));
    return Form.of(values);
  }

  private LossesModel model(Form form) {
    Page page = pages.page();
    List<LossTotal> totals = losses.totals(me.actor());
    long differing =
        totals.stream()
            .filter(each -> each.side() == LossSide.PARTNER)
            .mapToLong(LossTotal::other)
            .sum();
    return new LossesModel(
        losses.open(me.actor()).stream().map(each -> review(page, each)).toList(),
        bars(page, totals, LossSide.PARTNER),
        bars(page, totals, LossSide.COMPANY),
        page.t("losses.differing", differing),
        losses.reasons(me.actor()).stream().map(each -> detail(page, each)).toList(),
        page.viewer().has("sales_manager"),
        Stream.of(LostReason.values())
            .map(reason -> new Choice(reason.name(), page.t("deal.reason." + reason)))
            .toList(),
        form);
  }

  private static LossesModel.Review review(Page page, LossReview review) {
    return new LossesModel.Review(
        review.deal().text(),
        review.customer().orElseGet(() -> page.t("deals.nameless")),
        review.partner().orElseGet(() -> page.t("deals.own")),
        page.format().money(review.amount()),
        page.t("losses.why", page.t("deal.reason." + review.reason()), review.contacts()),
        page.format().day(review.closedAt()));
  }

  private static LossesModel.Detail detail(Page page, LossReason reason) {
    return new LossesModel.Detail(
        reason.name(page.language()),
        reason.code(),
        page.t("deal.reason." + reason.reason()),
        page.t(
            !reason.active()
                ? "losses.retired"
                : reason.generic() ? "losses.generic" : "losses.telling"));
  }

  private static List<Bar> bars(Page page, List<LossTotal> totals, LossSide side) {
    long most =
        totals.stream()
            .filter(each -> each.side() == side)
            .mapToLong(LossTotal::count)
            .max()
            .orElse(1);
    return totals.stream()
        .filter(each -> each.side() == side)
        .map(each ->
            new Bar(
                page.t("deal.reason." + each.reason()),
                (int) Math.round(100.0 * each.count() / most),
                page.format().number(each.count())))
        .toList();
  }
}
