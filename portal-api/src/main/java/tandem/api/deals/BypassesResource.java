package tandem.api.deals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.PageParameters;
import tandem.api.platform.query.Pages;
import tandem.deals.Bypasses;

/** When deals of the company's own passed by a partner's protection, and why. */
@Path("bypasses")
@RequestScoped
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class BypassesResource {
  @Inject Callers callers;
  @Inject Bypasses bypasses;
  @Inject Pages pages;
  @Context UriInfo uri;

  @GET
  @NeedsScope("deals:read")
  @Operation(
      operationId = "listBypasses",
      summary = "The bypass report, newest first; for the company")
  public Listing<BypassDocument> list(@BeanParam PageParameters query) {
    return pages.answer(
        bypasses.list(
            callers.actor(), Optional.empty(), Optional.empty(), pages.request(query, uri, "-at")),
        BypassDocument::of,
        uri);
  }

  @GET
  @Path("unexplained")
  @NeedsScope("deals:read")
  @Operation(
      operationId = "listUnexplainedBypasses",
      summary = "Open deals of the company's own beside a protection that nobody has explained yet",
      description =
          "They came to stand there otherwise than by being opened or advanced: a lead was approved"
              + " over them, or two customers turned out to be one. Their next step needs a reason.")
  public Listing<BypassDocument> unexplained(@BeanParam PageParameters query) {
    return pages.answer(
        bypasses.unexplained(callers.actor(), pages.request(query, uri, "-deal_id")),
        BypassDocument::of,
        uri);
  }
}
