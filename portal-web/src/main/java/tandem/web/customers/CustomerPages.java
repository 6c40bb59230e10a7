package tandem.web.customers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.customers.CustomerFilter;
import tandem.customers.CustomerId;
import tandem.customers.CustomerRegistry;
import tandem.customers.CustomerView;
import tandem.web.platform.Address;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** The registry of customers, and each of them: the company's alone. */
@Controller
@RequestScoped
@Path("customers")
public class CustomerPages {
  private static final int ROWS = 50;
  private static final int LONGEST = 100;

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject CustomerRegistry registry;

  @GET
  public Response list(
      @QueryParam("q") @Nullable String query, @QueryParam("after") @Nullable String after) {
    Page page = pages.page();
    MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
    given.putSingle("q", query == null ? "" : query);
    Submission asked = pages.submission(given);
    CustomerFilter filter = new CustomerFilter(asked.text("q", LONGEST), Optional.empty());
    tandem.platform.Page<CustomerView> found =
        registry.list(me.actor(), filter, Cursors.read(after, ROWS));
    Address here = Address.of("/customers").with("q", asked.raw("q"));
    return pages.show(
        "customers/list.jte",
        new CustomerListModel(
            asked.form(),
            filter.text().isPresent(),
            found.rows().stream().map(each -> CustomerParts.row(page, each)).toList(),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            found.next().map(key -> here.with("after", Cursors.write(key)).toString())));
  }

  @GET
  @Path("{id}")
  public Response one(@PathParam("id") String id) {
    CustomerView customer = registry.get(me.actor(), CustomerId.parse(id));
    return pages.show(
        "customers/one.jte",
        CustomerParts.one(pages.page(), customer, registry.mayChange(me.actor())));
  }
}
