package tandem.web.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.leads.LeadFilter;
import tandem.leads.LeadLists;
import tandem.leads.LeadRow;
import tandem.leads.LeadStage;
import tandem.partners.PartnerDirectory;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.web.platform.Address;
import tandem.web.platform.Chip;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Tab;

/** All leads that the reader may see; tab, search, owner and page stand in the address. */
@Controller
@RequestScoped
@Path("leads")
public class LeadListPages {
  private static final int ROWS = 25;

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject LeadLists leads;
  @Inject PartnerDirectory partners;

  @QueryParam("tab")
  @Nullable String tab;

  @QueryParam("q")
  @Nullable String query;

  @QueryParam("mine")
  @Nullable String mine;

  /** The company looks at one dealer's. */
  @QueryParam("partner")
  @Nullable String partner;

  @QueryParam("after")
  @Nullable String after;

  @GET
  public Response list() {
    Actor actor = me.actor();
    Page page = pages.page();
    LeadTab chosen = LeadTab.of(Optional.ofNullable(tab));
    tandem.platform.Page<LeadRow> found =
        leads.list(actor, filter(actor, chosen), Cursors.read(after, ROWS));
    Address here = here(chosen);
    return pages.show(
        "leads/list.jte",
        new LeadListModel(
            chosen == LeadTab.ALL && page.viewer().company()
                ? page.t("desk.leads_title")
                : page.t("leads.title." + chosen.code),
            text().orElse(""),
            chosen == LeadTab.ALL ? "" : chosen.code,
            here.without("q").parameters(),
            tabs(page, leads.counts(actor, EnumSet.allOf(LeadStage.class)), chosen),
            chips(page, here),
            found.rows().stream().map(lead -> LeadListModel.row(page, lead)).toList(),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            found.next().map(key -> here.with("after", Cursors.write(key)).toString())));
  }

  private LeadFilter filter(Actor actor, LeadTab chosen) {
    Optional<PersonId> owner = mine == null ? Optional.empty() : Optional.of(actor.person());
    return new LeadFilter(
        chosen.stages, owner, partner(), text(), Optional.empty(), Optional.empty());
  }

  private Optional<PartnerId> partner() {
    return Optional.ofNullable(partner)
        .filter(given -> pages.page().viewer().company())
        .map(PartnerId::parse);
  }

  private Optional<String> text() {
    return Optional.ofNullable(query).map(String::strip).filter(typed -> !typed.isEmpty());
  }

  private Address here(LeadTab chosen) {
    return Address.of("/leads")
        .with("tab", chosen == LeadTab.ALL ? "" : chosen.code)
        .with("q", text().orElse(""))
        .with("mine", mine == null ? "" : "1")
        .with("partner", partner().map(PartnerId::text).orElse(""));
  }

  private List<Tab> tabs(Page page, Map<LeadStage, Long> counts, LeadTab chosen) {
    List<Tab> tabs = new ArrayList<>();
    for (LeadTab each : LeadTab.values()) {
      if (each == LeadTab.DRAFT && page.viewer().company()) {
        continue;
      }
      tabs.add(
          new Tab(
              page.t("leads.tab." + each.code),
              here(each).toString(),
              each == chosen,
              each.count(counts),
              each == LeadTab.ACTION && page.viewer().partner()));
    }
    return tabs;
  }

  private List<Chip> chips(Page page, Address here) {
    List<Chip> chips = new ArrayList<>();
    partner()
        .map(id -> partners.find(me.actor(), id).facts().name())
        .ifPresent(name -> chips.add(new Chip(name, here.without("partner").toString(), true)));
    text()
        .ifPresent(
            typed -> chips.add(new Chip("“" + typed + "”", here.without("q").toString(), true)));
    if (page.viewer().partner()) {
      chips.add(
          mine == null
              ? new Chip(page.t("leads.mine"), here.with("mine", "1").toString(), false)
              : new Chip(page.t("leads.mine"), here.without("mine").toString(), true));
    }
    return chips;
  }
}
