package tandem.api.clients;

import jakarta.validation.Valid;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another secret or key beside the first; empty for clients with secrets. */
@Schema(name = "ApiClientKeyInput")
record ApiClientKeyBody(@Valid @Nullable JwkBody jwk) {

  Optional<String> text() {
    return Optional.ofNullable(jwk).map(key -> key.json().toString());
  }
}
