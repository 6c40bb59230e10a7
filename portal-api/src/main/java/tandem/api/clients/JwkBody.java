package tandem.api.clients;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A public key (RFC 7517): EC on P-256, or RSA of 2048 bits and more. Never a private one. */
@Schema(name = "JwkInput")
record JwkBody(
    @NotNull @Schema(enumeration = {"EC", "RSA"}) @Size(max = 3) String kty,
    @Size(max = 100) @Nullable String kid,
    @Size(max = 10) @Nullable String use,
    @Size(max = 10) @Nullable String alg,
    @Size(max = 10) @Nullable String crv,
    @Size(max = 100) @Nullable String x,
    @Size(max = 100) @Nullable String y,
    @Size(max = 2000) @Nullable String n,
    @Size(max = 20) @Nullable String e) {

  JsonObject json() {
    JsonObjectBuilder key = JSON.createObjectBuilder().add("kty", kty);
    add(key, "kid", kid);
    add(key, "crv", crv);
    add(key, "x", x);
    add(key, "y", y);
    add(key, "n", n);
    add(key, "e", e);
    return key.build();
  }

  private static void add(JsonObjectBuilder key, String member, @Nullable String value) {
    if (value != null) {
      key.add(member, value);
    }
  }
}
