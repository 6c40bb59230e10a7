package tandem.web.partners;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.leads.CustomerChecks;
import tandem.partners.PartnerDirectory;
import tandem.platform.PartnerId;
import tandem.web.platform.Address;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** Every question of a firm about customers, for the company. */
@Controller
@RequestScoped
@Path("partners")
public class CheckListPages {
  private static final int ROWS = 50;

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject PartnerDirectory partners;
  @Inject CustomerChecks checks;

  @GET
  @Path("{id}/checks")
  public Response list(@PathParam("id") String id, @QueryParam("after") @Nullable String after) {
    Page page = pages.page();
    PartnerId firm = PartnerId.parse(id);
    CustomerChecks.OfFirm sum = checks.of(me.actor(), firm);
    String name = partners.find(me.actor(), firm).facts().name();
    tandem.platform.Page<CustomerChecks.Asked> found =
        checks.list(me.actor(), firm, Cursors.read(after, ROWS));
    Address here = Address.of("/partners/" + firm.text() + "/checks");
    return pages.show(
        "company/check_list.jte",
        new CheckListModel(
            name,
            "/partners/" + firm.text(),
            CheckParts.of(page, firm, sum, found.rows()),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            found.next().map(key -> here.with("after", Cursors.write(key)).toString())));
  }
}
