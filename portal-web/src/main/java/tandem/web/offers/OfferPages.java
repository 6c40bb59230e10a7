package tandem.web.offers;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.leads.LeadId;
import tandem.leads.offers.DeclineReason;
import tandem.leads.offers.OfferAnswers;
import tandem.leads.offers.OfferCompanyView;
import tandem.leads.offers.OfferFacts;
import tandem.leads.offers.OfferFilter;
import tandem.leads.offers.OfferId;
import tandem.leads.offers.OfferLists;
import tandem.leads.offers.OfferState;
import tandem.leads.offers.OfferView;
import tandem.platform.CompanyTime;
import tandem.platform.PageRequest;
import tandem.platform.Refusal;
import tandem.web.platform.Address;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.platform.Tab;

/** Leads that the company offers a firm; people of the company are led to the lead behind one. */
@Controller
@RequestScoped
@Path("offers")
public class OfferPages {
  private static final int ROWS = 25;
  private static final int LONGEST_COMMENT = 1000;
  private static final String LIST = "/offers";
  private static final String PAGE = "offers/offer.jte";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject OfferLists offers;
  @Inject OfferAnswers answers;
  @Inject CompanyTime company;

  @GET
  public Response list(
      @QueryParam("tab") @Nullable String tab, @QueryParam("after") @Nullable String after) {
    Actor actor = me.actor();
    Page page = pages.page();
    if (page.viewer().company()) {
      return pages.onwards("/company-leads");
    }
    boolean all = "all".equals(tab);
    Address here = Address.of(LIST).with("tab", all ? "all" : "");
    Map<OfferState, Long> counts = offers.counts(actor);
    tandem.platform.Page<OfferView> found =
        all
            ? offers.list(actor, OfferFilter.ALL, Cursors.read(after, ROWS))
            : new tandem.platform.Page<>(offers.waiting(actor, PageRequest.MAX), Optional.empty());
    return pages.show(
        "offers/list.jte",
        new OfferListModel(
            page.t(all ? "offers.title_all" : "offers.title"),
            !all,
            tabs(page, counts, all),
            found.rows().stream().map(offer -> OfferListModel.row(page, offer)).toList(),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            found.next().map(key -> here.with("after", Cursors.write(key)).toString())));
  }

  private static List<Tab> tabs(Page page, Map<OfferState, Long> counts, boolean all) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(
        new Tab(
            page.t("offers.tab.waiting"),
            LIST,
            !all,
            counts.getOrDefault(OfferState.OFFERED, 0L),
            true));
    tabs.add(
        new Tab(
            page.t("offers.tab.all"),
            LIST + "?tab=all",
            all,
            counts.values().stream().mapToLong(Long::longValue).sum(),
            false));
    return tabs;
  }

  @GET
  @Path("{id}")
  public Response show(@PathParam("id") String id) {
    return switch (offers.find(me.actor(), OfferId.parse(id))) {
      case OfferCompanyView view -> pages.onwards("/company-leads/" + view.companyLead().text());
      case OfferView view -> pages.show(PAGE, model(view.facts(), Form.blank()));
    };
  }

  @POST
  @Path("{id}/acceptance")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    try {
      LeadId lead = answers.accept(me.actor(), OfferId.parse(id), typed.version());
      return pages.onwards("/leads/" + lead.text(), Flash.success("offers.accepted"));
    } catch (Refusal.Conflict | Refusal.Unprocessable | Refusal.VersionMismatch overtaken) {
      return again(id, typed, overtaken);
    }
  }

  @POST
  @Path("{id}/decline")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decline(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    answers.admit(me.actor());
    Submission typed = pages.submission(posted);
    OfferId offer = OfferId.parse(id);
    Optional<DeclineReason> reason = typed.choice("reason", DeclineReason.class);
    Optional<String> comment = typed.text("comment", LONGEST_COMMENT);
    if (typed.clean()) {
      try {
        answers.decline(
            me.actor(), offer, typed.version(), reason.orElse(null), comment.orElse(null));
        return pages.onwards(LIST, Flash.success("offers.declined"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> field);
      } catch (Refusal.Conflict | Refusal.VersionMismatch overtaken) {
        return again(id, typed, overtaken);
      }
    }
    return pages.again(PAGE, model(id, typed.form()));
  }

  /** What came first, with the offer as it stands now and nothing typed lost. */
  private Response again(String id, Submission typed, Refusal overtaken) {
    typed.rejectWith("answer", pages.words(overtaken));
    return pages.conflict(PAGE, model(id, typed.form()));
  }

  private OfferModel model(String id, Form form) {
    return model(offers.find(me.actor(), OfferId.parse(id)).facts(), form);
  }

  private OfferModel model(OfferFacts offer, Form form) {
    return OfferModel.of(pages.page(), offer, company.zone().getId(), form);
  }
}
