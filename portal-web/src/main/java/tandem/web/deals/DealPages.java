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
import tandem.access.Actor;
import tandem.commissions.Earnings;
import tandem.deals.DealAction;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.DealTalk;
import tandem.deals.DealView;
import tandem.deals.Visibility;
import tandem.platform.PersonId;
import tandem.platform.PublicId;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.work.Talks;
import tandem.web.work.TaskCards;

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
  @Inject DealTalk talk;
  @Inject Talks talks;
  @Inject TaskCards cards;
  @Inject Earnings earnings;

  @GET
  @Path("{id}")
  public Response show(@PathParam("id") String id) {
    DealView view = reading.find(me.actor(), DealId.parse(id));
    Response shown = pages.show(PAGE, model(view, Form.blank(), false));
    talks.read(view);
    return shown;
  }

  /** What the company shares with a dealer is asked for once more: it stays shared. */
  @POST
  @Path("{id}/messages")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response write(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    DealId deal = DealId.parse(id);
    Submission typed = pages.submission(posted);
    String body = typed.required("body", LONGEST_MESSAGE).orElse("");
    Optional<Visibility> sure = typed.choice("as", Visibility.class);
    Visibility visibility =
        sure.or(() -> typed.choice("visibility", Visibility.class)).orElse(Visibility.SHARED);
    List<PersonId> told = told(typed);
    DealView view = reading.find(me.actor(), deal);
    if (!typed.clean()) {
      return pages.again(PAGE, model(view, typed.form(), false));
    }
    boolean asked =
        visibility == Visibility.SHARED
            && view.facts().allowed().contains(DealAction.COMMENT)
            && Talks.sharedWith(view).isPresent();
    if (asked && sure.isEmpty()) {
      return pages.again(PAGE, model(view, typed.form(), true));
    }
    try {
      talk.say(me.actor(), deal, visibility, body, told);
    } catch (Refusal.Invalid refused) {
      typed.refusedBy(refused, path -> "body");
      return pages.again(PAGE, model(view, typed.form(), false));
    }
    return pages.onwards(
        "/deals/" + id,
        Flash.success(visibility == Visibility.COMPANY ? "deals.noted" : "deals.written"));
  }

  private static List<PersonId> told(Submission typed) {
    return typed.all("tell").stream()
        .flatMap(person -> PublicId.parse(PersonId.PREFIX, person).stream())
        .map(PersonId::new)
        .toList();
  }

  private DealModel model(DealView view, Form comment, boolean sure) {
    Actor actor = me.actor();
    Page page = pages.page();
    DealId id = view.facts().id();
    Optional<DealMoney> money =
        readsMoney(page)
            ? Optional.of(DealMoney.of(page, earnings.ofDeal(actor, id), view.facts()))
                .filter(known -> !known.steps().isEmpty())
            : Optional.empty();
    // people of the company who look as the dealer see what the dealer does not
    Optional<DealView> besides = me.watcher().map(staff -> reading.find(staff, id));
    return DealModel.of(page, view, money, besides, cards.of(page, view, comment, sure));
  }

  /** Only decides whether the card is shown; the domain decides whether it may be read. */
  private static boolean readsMoney(Page page) {
    return page.viewer().partner()
        || page.viewer().has("finance", "finance_approver", "auditor", "channel_manager");
  }
}
