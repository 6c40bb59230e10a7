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
import java.util.Optional;
import tandem.access.Actor;
import tandem.commissions.Earnings;
import tandem.deals.DealDesk;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.DealView;
import tandem.deals.Visibility;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** One deal, shared by both sides, and the words they write on it. */
@Controller
@RequestScoped
@Path("deals")
public class DealPages {
  private static final String PAGE = "deals/deal.jte";
  private static final int LONGEST_MESSAGE = 10_000;

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject DealReading reading;
  @Inject DealDesk desk;
  @Inject Earnings earnings;

  @GET
  @Path("{id}")
  public Response show(@PathParam("id") String id) {
    return pages.show(PAGE, model(DealId.parse(id), Form.blank()));
  }

  @POST
  @Path("{id}/messages")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response write(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    DealId deal = DealId.parse(id);
    Submission typed = pages.submission(posted);
    String body = typed.required("body", LONGEST_MESSAGE).orElse("");
    Visibility visibility = typed.choice("visibility", Visibility.class).orElse(Visibility.SHARED);
    if (!typed.clean()) {
      return pages.again(PAGE, model(deal, typed.form()));
    }
    try {
      desk.write(me.actor(), deal, visibility, body);
    } catch (Refusal.Invalid refused) {
      typed.refusedBy(refused, path -> "body");
      return pages.again(PAGE, model(deal, typed.form()));
    }
    return pages.onwards(
        "/deals/" + id,
        Flash.success(visibility == Visibility.COMPANY ? "deals.noted" : "deals.written"));
  }

  private DealModel model(DealId id, Form comment) {
    Actor actor = me.actor();
    Page page = pages.page();
    DealView view = reading.find(actor, id);
    Optional<DealMoney> money =
        readsMoney(page)
            ? Optional.of(DealMoney.of(page, earnings.ofDeal(actor, id), view.facts()))
                .filter(known -> !known.steps().isEmpty())
            : Optional.empty();
    // people of the company who look as the dealer see what the dealer does not
    Optional<DealView> besides = me.watcher().map(staff -> reading.find(staff, id));
    return DealModel.of(page, view, money, besides, comment);
  }

  /** Only decides whether the card is shown; the domain decides whether it may be read. */
  private static boolean readsMoney(Page page) {
    return page.viewer().partner()
        || page.viewer().has("finance", "finance_approver", "auditor", "channel_manager");
  }
}
