package tandem.web.customers;

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
import java.util.Optional;
import tandem.customers.ChangeCustomer;
import tandem.customers.CustomerId;
import tandem.customers.CustomerRegistry;
import tandem.customers.CustomerView;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.team.Version;

/** What the registry says of a customer is put right. */
@Controller
@RequestScoped
@Path("customers")
public class CustomerEditPages {
  private static final String PAGE = "customers/edit.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject CustomerRegistry registry;

  @GET
  @Path("{id}/edit")
  public Response form(@PathParam("id") String id) {
    CustomerView customer = registry.forChange(me.actor(), CustomerId.parse(id));
    return pages.show(
        PAGE, CustomerTyped.model(pages.page(), customer, CustomerTyped.of(customer)));
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    CustomerId customer = CustomerId.parse(id);
    CustomerView before = registry.forChange(me.actor(), customer);
    Submission typed = pages.submission(posted);
    Optional<ChangeCustomer> right = CustomerTyped.read(typed);
    if (right.isPresent()) {
      try {
        registry.change(me.actor(), customer, Version.of(typed), right.get());
        return pages.onwards("/customers/" + id, Flash.success("customers.changed"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, CustomerTyped::field);
      } catch (Refusal.Conflict taken) {
        typed.refusedBy(taken, "tax_id.number");
      } catch (Refusal.VersionMismatch ignored) {
        CustomerTyped.overtaken(typed, registry.forChange(me.actor(), customer));
      }
    }
    return pages.again(PAGE, CustomerTyped.model(pages.page(), before, typed.form()));
  }
}
