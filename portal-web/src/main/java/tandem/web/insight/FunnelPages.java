package tandem.web.insight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import tandem.deals.DealFacts;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.processes.Processes;
import tandem.insight.Attribute;
import tandem.insight.DealClocks;
import tandem.insight.Funnel;
import tandem.insight.FunnelFilter;
import tandem.insight.Funnels;
import tandem.platform.CompanyTime;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** The funnel of all deals that the reader sees, cut by any attribute, and one deal's clock. */
@Controller
@RequestScoped
@Path("insight")
public class FunnelPages {
  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject Funnels funnels;
  @Inject DealClocks clocks;
  @Inject DealReading deals;
  @Inject Processes processes;
  @Inject CompanyTime company;

  @GET
  @Path("funnel")
  public Response funnel(@BeanParam FunnelQuery query) {
    Page page = pages.page();
    FunnelFilter filter = query.filter(company.today());
    Attribute by = query.attribute();
    Funnel funnel = funnels.of(me.actor(), filter, by);
    List<Choice> choices =
        processes.list(me.actor()).stream()
            .map(each -> new Choice(each.code(), each.name(page.language())))
            .toList();
    return pages.show(
        "insight/funnel.jte", FunnelParts.model(page, query, filter, funnel, choices));
  }

  @GET
  @Path("deals/{id}")
  public Response clock(@PathParam("id") String id) {
    Page page = pages.page();
    DealId deal = DealId.parse(id);
    DealFacts facts = deals.find(me.actor(), deal).facts();
    return pages.show("insight/clock.jte", ClockModel.of(page, facts, clocks.of(me.actor(), deal)));
  }
}
