package tandem.api.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.access.AuditTrail;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.Pages;

/** The audit trail: written with every change, changed by nobody. */
@Path("audit-records")
@RequestScoped
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditRecordsResource {
  @Inject Callers callers;
  @Inject AuditTrail trail;
  @Inject Pages pages;
  @Context UriInfo uri;

  @GET
  @NeedsScope("audit:read")
  @Operation(
      operationId = "listAuditRecords",
      summary = "Who did what when, newest first; for auditors and administrators")
  public Listing<AuditDocument> list(@BeanParam AuditQuery query) {
    return pages.answer(
        trail.list(callers.actor(), query.filter(), pages.request(query, uri, "-sequence")),
        AuditDocument::of,
        uri);
  }
}
