package tandem.api.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.access.clients.ClientMethod;
import tandem.access.clients.CreateClient;

/** A machine client to make. */
@Schema(name = "ApiClientInput")
record ApiClientBody(
    @NotNull @Size(min = 1, max = 80) String name,
    @NotNull ClientMethod method,
    @Valid @Nullable JwkBody jwk,
    @Schema(description = "https address of a JSON Web Key Set; for method key_url.")
        @Size(max = 500)
        @Nullable String keyUrl,
    @NotNull @Size(min = 1, max = 50) List<@Size(max = 40) String> scopes,
    @NotNull @Schema(description = "Last day on which it works; at most 13 months ahead.")
        LocalDate expiresOn) {

  CreateClient order() {
    return new CreateClient(
        name,
        method,
        jwk == null ? null : jwk.json().toString(),
        keyUrl,
        Set.copyOf(scopes),
        expiresOn);
  }
}
