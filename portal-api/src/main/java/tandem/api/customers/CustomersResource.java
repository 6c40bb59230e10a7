package tandem.api.customers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.json.MergePatch;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.Pages;
import tandem.customers.CustomerId;
import tandem.customers.CustomerRegistry;
import tandem.customers.CustomerView;

/** The registry of end customers: the company's alone. */
@Path("customers")
@RequestScoped
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
public class CustomersResource {
  @Inject Callers callers;
  @Inject CustomerRegistry registry;
  @Inject MergePatch patches;
  @Inject Pages pages;
  @Context UriInfo uri;

  @GET
  @NeedsScope("customers:read")
  @Operation(
      operationId = "listCustomers",
      summary = "List the customers of the registry, by name; for the company")
  public Listing<CustomerDocument> list(@BeanParam CustomerQuery query) {
    return pages.answer(
        registry.list(callers.actor(), query.filter(), pages.request(query, uri, "name")),
        CustomerDocument::of,
        uri);
  }

  @GET
  @Path("{customer_id}")
  @NeedsScope("customers:read")
  @Operation(operationId = "getCustomer", summary = "Read a customer; for the company")
  @APIResponseSchema(CustomerDocument.class)
  public Response get(@PathParam("customer_id") @Schema(ref = "CustomerId") String id) {
    return answer(registry.get(callers.actor(), CustomerId.parse(id)));
  }

  @PATCH
  @Path("{customer_id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @NeedsScope("customers:write")
  @Operation(
      operationId = "changeCustomer",
      summary = "Correct what the registry says of a customer; for the company",
      description =
          "It is compared with all others anew. `tax_id_taken` names whose the number is already.")
  @RequestBody(content = @Content(schema = @Schema(implementation = CustomerBody.class)))
  @APIResponseSchema(CustomerDocument.class)
  public Response change(
      @PathParam("customer_id") @Schema(ref = "CustomerId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonObject patch) {
    Actor actor = callers.actor();
    CustomerId customer = CustomerId.parse(id);
    long version = IfMatch.version(ifMatch);
    CustomerBody body =
        patches.apply(patch, CustomerBody.of(registry.get(actor, customer)), CustomerBody.class);
    registry.change(actor, customer, version, body.change());
    return answer(registry.get(actor, customer));
  }

  private static Response answer(CustomerView view) {
    return Response.ok(CustomerDocument.of(view))
        .header("ETag", IfMatch.tag(view.version()))
        .build();
  }
}
