package tandem.api.receipts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.Public;
import tandem.api.platform.query.Listing;
import tandem.receipts.ReceiptSigner;

/** The public keys of receipts. */
@Path("receipts")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptKeysResource {
  @Inject ReceiptSigner signer;

  @GET
  @Path("keys")
  @Public("whoever was handed a receipt checks it, with or without an account")
  @Operation(
      operationId = "listReceiptKeys",
      summary = "List the public keys that receipts are signed with",
      description = "Keep a copy: a key that you have from before proves more than one of today.")
  public Listing<ReceiptKeyDocument> keys() {
    String current = signer.name();
    return Listing.whole(
        signer.published().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(key ->
                ReceiptKeyDocument.of(key.getKey(), key.getValue(), key.getKey().equals(current)))
            .toList());
  }
}
