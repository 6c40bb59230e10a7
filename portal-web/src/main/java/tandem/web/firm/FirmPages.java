package tandem.web.firm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import tandem.access.PartnerUser;
import tandem.partners.PartnerDirectory;
import tandem.partners.PartnerFacts;
import tandem.partners.PartnerStanding;
import tandem.partners.StatusChange;
import tandem.web.partners.PartnerParts;
import tandem.web.partners.StandingLine;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** The reader's own firm, as the company's register has it. */
@Controller
@RequestScoped
@Path("firm")
public class FirmPages {
  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject PartnerDirectory partners;
  @Inject PartnerStanding standing;

  @GET
  public Response profile() {
    if (!(me.actor() instanceof PartnerUser user)) {
      return pages.onwards("/partners");
    }
    return pages.show(
        "firm/firm.jte",
        model(
            pages.page(),
            partners.find(user, user.firm()).facts(),
            standing.history(user, user.firm())));
  }

  public static FirmModel model(Page page, PartnerFacts firm, List<StatusChange> changes) {
    return new FirmModel(
        firm.name(),
        PartnerParts.status(page, firm.status()),
        FirmTabs.PROFILE.tabs(page),
        PartnerParts.facts(page, firm),
        StandingLine.of(page, changes));
  }
}
