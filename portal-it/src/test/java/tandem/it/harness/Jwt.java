package tandem.it.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens and proofs as an attacker, or an honest client with a key of its own, makes them. */
public final class Jwt {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int FIELD_BYTES = 32;

  private Jwt() {}

  public static KeyPair key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static ObjectNode header(String token) {
    return Json.object(decoded(token, 0));
  }

  public static ObjectNode claims(String token) {
    return Json.object(decoded(token, 1));
  }

  private static String decoded(String token, int part) {
    return new String(
        Base64.getUrlDecoder().decode(token.split("\\.", -1)[part]), StandardCharsets.UTF_8);
  }

  public static String es256(ObjectNode header, ObjectNode claims, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(key);
      String text = text(header.put("alg", "ES256"), claims);
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Signed with something the whole world knows. */
  public static String hs256(ObjectNode header, ObjectNode claims, byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      String text = text(header.put("alg", "HS256"), claims);
      byte[] code = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + BASE64.encodeToString(code);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static String unsigned(ObjectNode header, ObjectNode claims) {
    return text(header.put("alg", "none"), claims) + ".";
  }

  private static String text(ObjectNode header, ObjectNode claims) {
    return encoded(header.toString()) + "." + encoded(claims.toString());
  }

  private static String encoded(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  /** A DPoP proof (RFC 9449); change its claims before signing to spoil it. */
  public static ObjectNode proof(String method, String address) {
    return Json.object("{}")
        .put("jti", UUID.randomUUID().toString())
        .put("htm", method)
        .put("htu", address)
        .put("iat", Instant.now().getEpochSecond());
  }

  public static String signedProof(ObjectNode claims, KeyPair key) {
    ObjectNode header = Json.object("{'typ': 'dpop+jwt'}");
    header.set("jwk", jwk((ECPublicKey) key.getPublic()));
    return es256(header, claims, key.getPrivate());
  }

  /** How a client shows to the realm that it has the key (RFC 7523); good for a minute, once. */
  public static String assertion(String client, String kid, KeyPair key) {
    long now = Instant.now().getEpochSecond();
    ObjectNode claims =
        Json.object("{}")
            .put("iss", client)
            .put("sub", client)
            .put("aud", Portal.here().issuer())
            .put("jti", UUID.randomUUID().toString())
            .put("iat", now)
            .put("exp", now + 60);
    return es256(Json.object("{'typ': 'JWT'}").put("kid", kid), claims, key.getPrivate());
  }

  /** The public half, as JSON Web Key. */
  public static ObjectNode publicKey(KeyPair key, String kid) {
    return jwk((ECPublicKey) key.getPublic()).put("kid", kid);
  }

  /** The claim {@code ath}: which token the proof is for. */
  public static String hash(String token) {
    try {
      return BASE64.encodeToString(
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ObjectNode jwk(ECPublicKey key) {
    return Json.object("{'kty': 'EC', 'crv': 'P-256'}")
        .put("x", coordinate(key.getW().getAffineX()))
        .put("y", coordinate(key.getW().getAffineY()));
  }

  private static String coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] field = new byte[FIELD_BYTES];
    int from = Math.max(0, bytes.length - FIELD_BYTES);
    int length = bytes.length - from;
    System.arraycopy(bytes, from, field, FIELD_BYTES - length, length);
    return BASE64.encodeToString(field);
  }
}
