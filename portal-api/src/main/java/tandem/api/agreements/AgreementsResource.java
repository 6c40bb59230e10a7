package tandem.api.agreements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.partners.agreements.AgreementId;
import tandem.partners.agreements.AgreementView;
import tandem.partners.agreements.Agreements;
import tandem.partners.agreements.FirmAcceptance;

/** The agreement with the partners, version by version, and who accepted which. */
@Path("agreements")
@RequestScoped
@Tag(name = "Agreements")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementsResource {
  @Inject Callers callers;
  @Inject Agreements agreements;
  @Inject ApiSettings settings;

  @GET
  @NeedsScope("partner:read")
  @Operation(operationId = "listAgreements", summary = "List the versions, newest first")
  public Listing<AgreementDocument> list() {
    return Listing.whole(
        agreements.list(callers.actor()).stream().map(AgreementDocument::of).toList());
  }

  @GET
  @Path("{agreement_id}")
  @NeedsScope("partner:read")
  @Operation(operationId = "getAgreement", summary = "Read a version")
  public AgreementDocument get(@PathParam("agreement_id") @Schema(ref = "AgreementId") String id) {
    return AgreementDocument.of(agreements.find(callers.actor(), AgreementId.parse(id)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "publishAgreement",
      summary = "Publish a version; for the company",
      description =
          "From its first day on, firms that have not accepted it read but do not write"
              + " (agreement_not_accepted). A version never changes.")
  @APIResponseSchema(value = AgreementDocument.class, responseCode = "201")
  public Response publish(AgreementBody body) {
    Actor actor = callers.actor();
    AgreementId id = agreements.publish(actor, body.order());
    return Response.created(address(id))
        .entity(AgreementDocument.of(agreements.find(actor, id)))
        .build();
  }

  @POST
  @Path("{agreement_id}/acceptances")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "acceptAgreement",
      summary = "Accept a version for your firm; for a person with the role partner_admin")
  @APIResponseSchema(value = AcceptanceDocument.class, responseCode = "201")
  public Response accept(
      @PathParam("agreement_id") @Schema(ref = "AgreementId") String agreementId,
      AcceptanceBody body) {
    Actor actor = callers.actor();
    AgreementId id = AgreementId.parse(agreementId);
    agreements.accept(actor, id, body.language(), body.textHash());
    AgreementView accepted = agreements.find(actor, id);
    return Response.created(URI.create(address(id) + "/acceptances"))
        .entity(AcceptanceDocument.of(accepted.acceptance().orElseThrow()))
        .build();
  }

  @GET
  @Path("{agreement_id}/acceptances")
  @NeedsScope("partner:read")
  @Operation(
      operationId = "listAgreementAcceptances",
      summary = "Who accepted a version; partners their own record")
  public Listing<AcceptanceDocument> acceptances(
      @PathParam("agreement_id") @Schema(ref = "AgreementId") String agreementId) {
    Actor actor = callers.actor();
    AgreementId id = AgreementId.parse(agreementId);
    if (actor instanceof PartnerUser) {
      return Listing.whole(
          agreements.find(actor, id).acceptance().map(AcceptanceDocument::of).stream().toList());
    }
    return Listing.whole(
        agreements.firms(actor, id).stream()
            .map(FirmAcceptance::acceptance)
            .flatMap(java.util.Optional::stream)
            .map(AcceptanceDocument::of)
            .toList());
  }

  private URI address(AgreementId id) {
    return URI.create(settings.apiUrl() + "/agreements/" + id.text());
  }
}
