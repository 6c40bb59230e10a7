package tandem.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.deals.DealFilter;
import tandem.deals.DealLists;
import tandem.deals.DealRow;
import tandem.leads.LeadFilter;
import tandem.leads.LeadLists;
import tandem.leads.LeadRow;
import tandem.platform.PageRequest;
import tandem.web.deals.DealBadges;
import tandem.web.leads.LeadBadges;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** One box for everything: a number of ours opens its record, words are looked for. */
@Controller
@RequestScoped
@Path("search")
public class SearchPages {
  private static final int HITS = 10;
  private static final int LONGEST = 120;
  private static final Pattern NUMBER = Pattern.compile("(lead|deal)_[0-9A-Za-z]{26}");

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject LeadLists leads;
  @Inject DealLists deals;

  @GET
  public Response search(@QueryParam("q") @Nullable String typed) {
    String query = typed == null ? "" : typed.strip();
    Matcher number = NUMBER.matcher(query);
    if (number.matches()) {
      String id = query.substring(0, 5) + query.substring(5).toUpperCase(java.util.Locale.ROOT);
      return pages.onwards("/" + number.group(1) + "s/" + id);
    }
    boolean worthAsking = !query.isEmpty() && query.length() <= LONGEST;
    return pages.show(
        "account/search.jte",
        worthAsking
            ? new SearchModel(query, leads(query), deals(query))
            : new SearchModel("", List.of(), List.of()));
  }

  private List<SearchModel.Hit> leads(String query) {
    Actor actor = me.actor();
    Page page = pages.page();
    if (!page.viewer().readsLeads()) {
      return List.of();
    }
    LeadFilter filter =
        new LeadFilter(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(query),
            Optional.empty(),
            Optional.empty());
    return leads.list(actor, filter, PageRequest.first(HITS)).rows().stream()
        .map(lead -> hit(page, lead))
        .toList();
  }

  private List<SearchModel.Hit> deals(String query) {
    Page page = pages.page();
    if (!page.viewer().partner() && !page.viewer().readsLeads()) {
      return List.of();
    }
    DealFilter filter =
        new DealFilter(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(query),
            Optional.empty(),
            Optional.empty());
    return deals.list(me.actor(), filter, PageRequest.first(HITS)).rows().stream()
        .map(deal -> hit(page, deal))
        .toList();
  }

  private static SearchModel.Hit hit(Page page, LeadRow lead) {
    return new SearchModel.Hit(
        "/leads/" + lead.id().text(),
        lead.customer().orElseGet(() -> page.t("leads.nameless")),
        lead.amount().map(page.format()::money).orElse(""),
        LeadBadges.of(page, lead.stage()));
  }

  private static SearchModel.Hit hit(Page page, DealRow deal) {
    return new SearchModel.Hit(
        "/deals/" + deal.id().text(),
        deal.customer().orElseGet(() -> page.t("deals.nameless")),
        page.format().money(deal.amount()),
        DealBadges.of(page, deal));
  }
}
