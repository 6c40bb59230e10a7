package tandem.api.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.AnyScope;
import tandem.api.platform.access.Callers;

/** The caller's own view of themselves. */
@Path("me")
@RequestScoped
@Tag(name = "Me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
  @Inject Callers callers;
  @Inject ApiSettings settings;

  @GET
  @AnyScope("everybody may know who they are")
  @Operation(
      operationId = "getMe",
      summary = "Who you are, for which firm, with which roles, scopes and quotas")
  public Me me() {
    return Me.of(callers.identity().orElseThrow(), callers.actor(), settings);
  }
}
