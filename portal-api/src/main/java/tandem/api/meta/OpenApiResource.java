package tandem.api.meta;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Public;
import tandem.platform.Sha256;

/**
 * The contract as it was made at build time, with this deployment's issuer in it. Costs no quota.
 */
@Path("openapi.json")
@ApplicationScoped
public class OpenApiResource {
  private static final String FILE = "/contract/openapi.json";
  private static final String DEFAULT_ISSUER = "http://localhost:8180/realms/tandem";

  @Inject ApiSettings settings;

  private byte[] contract = new byte[0];

  @PostConstruct
  void read() {
    try (InputStream file = OpenApiResource.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("The build left no " + FILE);
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      contract = text.replace(DEFAULT_ISSUER, settings.issuer()).getBytes(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Public("the contract is public")
  @Operation(hidden = true)
  public Response contract() {
    return Response.ok(contract)
        .header("ETag", '"' + HexFormat.of().formatHex(Sha256.of(contract), 0, 12) + '"')
        .header("Cache-Control", "public, max-age=300")
        .header("Vary", "Accept")
        .build();
  }
}
