package tandem.api.meta;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.Public;

/** Whether the API answers, and what time it has. */
@Path("status")
@ApplicationScoped
@Tag(name = "Meta")
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {
  @Inject Clock clock;

  /** The answer. */
  @Schema(name = "Status")
  public record Status(
      @NotNull @Schema(enumeration = "status") String object,
      @NotNull @Schema(enumeration = "ok") String status,
      @NotNull @Schema(enumeration = "v1") String apiVersion,
      @NotNull Instant time) {}

  @GET
  @Public("monitors and clients ask it before they have a token")
  @Operation(operationId = "getStatus", summary = "Whether the API answers")
  public Status status() {
    return new Status("status", "ok", "v1", clock.instant());
  }
}
