package tandem.api.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.AuditTrail;
import tandem.access.AuditVerification;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Filters;
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
  @Inject AuditVerification verification;
  @Inject Pages pages;
  @Context UriInfo uri;

  @GET
  @NeedsScope("audit:read")
  @Operation(
      operationId = "listAuditRecords",
      summary =
          "Who did what when, newest first; for auditors and administrators, a firm's own records for its administrator")
  public Listing<AuditDocument> list(@BeanParam AuditQuery query) {
    return pages.answer(
        trail.list(callers.actor(), query.filter(), pages.request(query, uri, "-sequence")),
        AuditDocument::of,
        uri);
  }

  @GET
  @Path("verification")
  @NeedsScope("audit:read")
  @Operation(
      operationId = "getAuditVerification",
      summary = "Compute the audit chain anew; for the company's auditors and administrators",
      description =
          "Every record is compared with its link, every link with the one before, and all of it with the signed"
              + " heads, those outside the database included. A part is checked from the signed head before `from`"
              + " to the first one after `to`. That it was asked for is itself a record.")
  public VerificationDocument verify(
      @QueryParam("from")
          @Parameter(
              description = "What was written since.",
              schema = @Schema(format = "date-time", maxLength = 35))
          @Nullable String from,
      @QueryParam("to")
          @Parameter(
              description = "What was written before.",
              schema = @Schema(format = "date-time", maxLength = 35))
          @Nullable String to) {
    return VerificationDocument.of(
        verification.verify(callers.actor(), Filters.time("from", from), Filters.time("to", to)));
  }
}
