package tandem.it.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tandem.it.harness.Http;
import tandem.it.harness.Json;
import tandem.it.harness.Jwt;
import tandem.it.harness.Portal;
import tandem.it.harness.Tokens;

/** Every token that must open nothing (api-and-security D.2 API2), by what is wrong with it. */
final class BadTokens {
  private BadTokens() {}

  static Map<String, String> all() {
    String good = Tokens.machine("nord-erp");
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("no token at all", "nonsense");
    bad.put("three empty parts", "..");
    bad.put("alg none", Jwt.unsigned(Jwt.header(good), Jwt.claims(good)));
    bad.put(
        "HS256 with the public key",
        Jwt.hs256(Jwt.header(good), Jwt.claims(good), publicKey(Jwt.header(good))));
    bad.put("signed by a stranger under our key id", signed(good, Jwt.claims(good)));
    bad.put(
        "signed by a stranger of another issuer",
        signed(good, Jwt.claims(good).put("iss", "https://evil.example/realms/tandem")));
    bad.put("claims changed after signing", changed(good));
    bad.put("not valid yet, by a stranger", signed(good, future(good)));
    bad.put("another audience", person("admin-cli", "access_token"));
    bad.put("an identity token", person("tandem-demo-cli", "id_token"));
    bad.put("a refresh token", person("tandem-demo-cli", "refresh_token"));
    return bad;
  }

  private static String signed(String good, ObjectNode claims) {
    return Jwt.es256(Jwt.header(good), claims, Jwt.key().getPrivate());
  }

  private static ObjectNode future(String good) {
    ObjectNode claims = Jwt.claims(good);
    return claims.put("nbf", claims.path("exp").asLong() + 3_600);
  }

  private static String changed(String good) {
    String[] parts = good.split("\\.", -1);
    String other = Jwt.unsigned(Jwt.header(good), Jwt.claims(good).put("sub", "somebody"));
    return parts[0] + "." + other.split("\\.", -1)[1] + "." + parts[2];
  }

  private static String person(String client, String kind) {
    String token =
        Tokens.ask(
                Map.of(
                    "grant_type", "password",
                    "client_id", client,
                    "username", "nord-owner",
                    "password", "tandem",
                    "scope", "openid"))
            .path(kind)
            .asText();
    if (token.isEmpty()) {
      throw new IllegalStateException("Keycloak gives " + client + " no " + kind);
    }
    return token;
  }

  /** The realm's public key, as text that an attacker may take for a shared secret. */
  private static byte[] publicKey(ObjectNode header) {
    String certificates =
        Http.send(Http.to(Portal.here().issuer() + "/protocol/openid-connect/certs")).body();
    for (var key : Json.read(certificates).path("keys")) {
      if (key.path("kid").equals(header.path("kid"))) {
        return key.toString().getBytes(StandardCharsets.UTF_8);
      }
    }
    throw new IllegalStateException("The realm does not publish its key: " + certificates);
  }
}
