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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.leads.offers.CloseReason;
import tandem.leads.offers.CompanyLeadDesk;
import tandem.leads.offers.CompanyLeadEntry;
import tandem.leads.offers.CompanyLeadId;
import tandem.leads.offers.CompanyLeadRow;
import tandem.leads.offers.CompanyLeadState;
import tandem.leads.offers.OfferFigures;
import tandem.leads.offers.OfferStatistics;
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

/** Leads of the company's own: all of them, and one with its offers. */
@Controller
@RequestScoped
@Path("company-leads")
public class CompanyLeadPages {
  private static final int ROWS = 25;
  private static final String LIST = "/company-leads";
  static final String PAGE = "offers/company_lead.jte";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject CompanyLeadDesk desk;
  @Inject CompanyLeadEntry entry;
  @Inject OfferStatistics statistics;

  @GET
  public Response list(
      @QueryParam("tab") @Nullable String tab, @QueryParam("after") @Nullable String after) {
    Actor actor = me.actor();
    Page page = pages.page();
    OfferFigures figures = statistics.figures(actor);
    Optional<CompanyLeadState> chosen = state(tab);
    tandem.platform.Page<CompanyLeadRow> found =
        desk.list(actor, chosen.map(List::of).orElse(List.of()), Cursors.read(after, ROWS));
    Address here = Address.of(LIST).with("tab", chosen.map(CompanyLeadPages::code).orElse(""));
    return pages.show(
        "offers/company_leads.jte",
        new CompanyLeadListModel(
            page.viewer().has("approver", "channel_manager"),
            CompanyLeadListModel.figures(page, figures),
            CompanyLeadListModel.declined(page, figures),
            tabs(page, desk.counts(actor), chosen),
            found.rows().stream().map(lead -> CompanyLeadListModel.row(page, lead)).toList(),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            found.next().map(key -> here.with("after", Cursors.write(key)).toString())));
  }

  private static Optional<CompanyLeadState> state(@Nullable String tab) {
    return Arrays.stream(CompanyLeadState.values())
        .filter(state -> code(state).equals(tab))
        .findFirst();
  }

  private static String code(CompanyLeadState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static List<Tab> tabs(
      Page page, Map<CompanyLeadState, Long> counts, Optional<CompanyLeadState> chosen) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(
        new Tab(
            page.t("company_leads.tab.all"),
            LIST,
            chosen.isEmpty(),
            counts.values().stream().mapToLong(Long::longValue).sum(),
            false));
    for (CompanyLeadState state : CompanyLeadState.values()) {
      tabs.add(
          new Tab(
              page.t("company_lead.state." + state),
              LIST + "?tab=" + code(state),
              chosen.equals(Optional.of(state)),
              counts.getOrDefault(state, 0L),
              state == CompanyLeadState.OPEN));
    }
    return tabs;
  }

  @GET
  @Path("{id}")
  public Response show(@PathParam("id") String id) {
    return pages.show(PAGE, model(id, Form.blank()));
  }

  @POST
  @Path("{id}/closure")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    entry.admit(me.actor());
    Submission typed = pages.submission(posted);
    Optional<CloseReason> reason = typed.choice("reason", CloseReason.class);
    if (typed.clean()) {
      try {
        entry.close(me.actor(), CompanyLeadId.parse(id), typed.version(), reason.orElse(null));
        return pages.onwards(LIST, Flash.success("company_leads.closed"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> field);
      } catch (Refusal.Conflict | Refusal.VersionMismatch overtaken) {
        typed.rejectWith("reason", pages.words(overtaken));
        return pages.conflict(PAGE, model(id, typed.form()));
      }
    }
    return pages.again(PAGE, model(id, typed.form()));
  }

  private CompanyLeadModel model(String id, Form form) {
    return CompanyLeadModel.of(pages.page(), desk.find(me.actor(), CompanyLeadId.parse(id)), form);
  }
}
