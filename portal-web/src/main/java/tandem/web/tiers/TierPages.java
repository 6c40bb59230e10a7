package tandem.web.tiers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.access.PartnerUser;
import tandem.commissions.PlanRates;
import tandem.partners.certificates.Certificates;
import tandem.partners.tiers.TierPreview;
import tandem.partners.tiers.Tiers;
import tandem.web.certificates.CertificateParts;
import tandem.web.firm.FirmTabs;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Tab;

/** A dealer's own tier; for the company, which firms' tiers a review would change. */
@Controller
@RequestScoped
@Path("tiers")
public class TierPages {
  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Tiers tiers;
  @Inject Certificates certificates;
  @Inject PlanRates rates;

  @GET
  public Response tier(@QueryParam("show") @Nullable String show) {
    Page page = pages.page();
    if (me.actor() instanceof PartnerUser user) {
      return pages.show(
          "tiers/tier.jte",
          TierParts.model(
              page,
              "",
              user.firmName(),
              FirmTabs.TIER.tabs(page),
              tiers.find(user, user.firm()),
              rates.of(user, user.firm()),
              Optional.of(
                  CertificateParts.model(
                      page,
                      "",
                      user.firmName(),
                      certificates.list(user, user.firm()),
                      certificates.missing(user, user.firm()),
                      Optional.empty(),
                      List.of())),
              Optional.empty()));
    }
    return pages.show("tiers/preview.jte", preview(page, tiers.preview(me.actor()), show));
  }

  static TierPreviewModel preview(Page page, List<TierPreview> all, @Nullable String show) {
    String shown = "all".equals(show) ? "all" : "changes";
    List<TierPreview> changes = all.stream().filter(firm -> firm.rises() || firm.falls()).toList();
    return new TierPreviewModel(
        List.of(
            new Tab(
                page.t("tiers.changes"), "/tiers", shown.equals("changes"), changes.size(), false),
            new Tab(page.t("list.all"), "/tiers?show=all", shown.equals("all"), 0, false)),
        (shown.equals("all") ? all : changes)
            .stream().map(firm -> TierPreviewModel.row(page, firm)).toList());
  }
}
