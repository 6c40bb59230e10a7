package tandem.access.clients;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.Problems;
import tandem.platform.Sha256;

/**
 * A public signing key as JSON Web Key (RFC 7517): EC on P-256, or RSA of 2048 bits and more. A
 * private key in the same dress is refused, and nothing of it is kept.
 *
 * @param json only the members that a public key needs
 */
record PublicKey(String kid, String kind, String json) {
  private static final int LONGEST = 4_000;
  private static final int LONGEST_KID = 100;
  private static final int EC_BYTES = 32;
  private static final int RSA_BYTES = 256;
  private static final List<String> PRIVATE = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

  static void check(Problems problems, String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      problems.add(field, "required", "must be given");
    } else {
      fault(text).ifPresent(code -> problems.add(field, code, "is no public signing key"));
    }
  }

  /** Reads what {@link #check} found right. */
  static PublicKey of(String text) {
    JsonObject key = read(text).orElseThrow();
    boolean curve = key.getString("kty").equals("EC");
    JsonObjectBuilder kept =
        JSON.createObjectBuilder().add("kty", key.getString("kty")).add("use", "sig");
    for (String member : curve ? List.of("crv", "x", "y") : List.of("n", "e")) {
      kept.add(member, key.getString(member));
    }
    String kid = text(key, "kid").orElseGet(() -> thumbprint(key));
    return new PublicKey(kid, curve ? "EC P-256" : "RSA", kept.add("kid", kid).build().toString());
  }

  private static Optional<String> fault(String text) {
    if (text.length() > LONGEST) {
      return Optional.of("too_long");
    }
    Optional<JsonObject> found = read(text);
    if (found.isEmpty()) {
      return Optional.of("jwk_malformed");
    }
    JsonObject key = found.get();
    if (PRIVATE.stream().anyMatch(key::containsKey)) {
      return Optional.of("jwk_private");
    }
    if (text(key, "kid")
        .filter(kid -> kid.length() > LONGEST_KID || !kid.matches("\\p{Graph}+"))
        .isPresent()) {
      return Optional.of("jwk_kid");
    }
    boolean good =
        switch (text(key, "kty").orElse("")) {
          case "EC" ->
              text(key, "crv").orElse("").equals("P-256")
                  && bytes(key, "x") == EC_BYTES
                  && bytes(key, "y") == EC_BYTES;
          case "RSA" -> bytes(key, "n") >= RSA_BYTES && bytes(key, "e") >= 3;
          default -> false;
        };
    return good ? Optional.empty() : Optional.of("jwk_kind");
  }

  private static Optional<JsonObject> read(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return Optional.of(reader.readObject());
    } catch (JsonException | IllegalStateException | ClassCastException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonObject key, String member) {
    JsonValue value = key.get(member);
    return value instanceof JsonString string && !string.getString().isBlank()
        ? Optional.of(string.getString())
        : Optional.empty();
  }

  private static int bytes(JsonObject key, String member) {
    try {
      return text(key, member).map(it -> Base64.getUrlDecoder().decode(it).length).orElse(0);
    } catch (IllegalArgumentException notBase64) {
      return 0;
    }
  }

  /** RFC 7638: the digest of the required members in their order. */
  private static String thumbprint(JsonObject key) {
    boolean curve = key.getString("kty").equals("EC");
    JsonObjectBuilder members = JSON.createObjectBuilder();
    for (String member : curve ? List.of("crv", "kty", "x", "y") : List.of("e", "kty", "n")) {
      members.add(member, key.getString(member));
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Sha256.of(members.build().toString()));
  }
}
