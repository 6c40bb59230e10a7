package tandem.api.clients;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.access.clients.ApiClient;
import tandem.access.clients.ApiClientState;
import tandem.access.clients.ApiClients;
import tandem.access.clients.ClientMethod;
import tandem.access.clients.ClientScopes;

/** A machine client of a firm. */
@Schema(name = "ApiClient")
record ApiClientDocument(
    @NotNull @Schema(ref = "ApiClientId") String id,
    @NotNull @Schema(enumeration = "api_client") String object,
    @NotNull @Schema(description = "Its name at the token endpoint.") @Size(max = 80)
        String clientId,
    @NotNull @Size(max = 80) String name,
    @NotNull ClientMethod method,
    @Size(max = 500) Optional<String> keyUrl,
    @NotNull @Size(max = 50) List<String> scopes,
    @NotNull @Schema(description = "setting_up: it works within seconds.") ApiClientState state,
    @NotNull @Size(max = 2) List<KeyDocument> keys,
    @Schema(description = "Told this once; a repeated request does not tell it again.")
        @Size(max = 100)
        Optional<String> secret,
    @NotNull Instant createdAt,
    @NotNull Instant expiresAt,
    @Schema(description = "To the minute.") Optional<Instant> lastUsedAt,
    @NotNull Long version) {

  /** A secret or a public key that counts at present. */
  @Schema(name = "ApiClientKey")
  record KeyDocument(
      @NotNull @Size(max = 100) String kid,
      @NotNull @Schema(description = "The end of a secret, or the kind of a key.") @Size(max = 20)
          String hint,
      @NotNull Instant createdAt) {}

  static ApiClientDocument of(ApiClient client) {
    return of(client, Optional.empty());
  }

  static ApiClientDocument of(ApiClient client, Optional<ApiClients.Made> made) {
    return new ApiClientDocument(
        client.id().text(),
        "api_client",
        client.clientId(),
        client.name(),
        client.method(),
        client.keyUrl(),
        ClientScopes.FOR_FIRMS.stream().filter(client.scopes()::contains).toList(),
        client.state(),
        client.keys().stream()
            .map(key -> new KeyDocument(key.kid(), key.hint(), key.createdAt()))
            .toList(),
        made.flatMap(ApiClients.Made::secret),
        client.createdAt(),
        client.expires(),
        client.lastUsed(),
        client.version());
  }
}
