package tandem.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import tandem.platform.Sha256;

/**
 * Ed25519 (RFC 8032) for heads: the pair is made of a secret, the public half may be given away.
 */
public final class HeadKey {
  private static final String ALGORITHM = "Ed25519";
  private static final int NAME_BYTES = 8;
  private static final int SHORTEST = 32;

  private final KeyPair pair;

  private HeadKey(KeyPair pair) {
    this.pair = pair;
  }

  public static HeadKey of(String secret) {
    if (secret.length() < SHORTEST) {
      throw new IllegalStateException(
          "TANDEM_AUDIT_SIGNING_KEY needs " + SHORTEST + " characters or more");
    }
    return ofSeed(MasterKeys.derived(secret, "tandem audit heads"));
  }

  /** The JDK makes the pair of the 32 bytes it is given; a test holds this to RFC 8032. */
  static HeadKey ofSeed(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
      return new HeadKey(generator.generateKeyPair());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Ed25519 is missing", missing);
    }
  }

  public byte[] sign(String statement) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair.getPrivate());
      signature.update(statement.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A head cannot be signed", broken);
    }
  }

  public PublicKey publicKey() {
    return pair.getPublic();
  }

  /** X.509 in base64, as {@code openssl pkey -pubin} reads it. */
  public String publicText() {
    return Base64.getEncoder().encodeToString(publicKey().getEncoded());
  }

  public static PublicKey publicKey(String text) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text.strip())));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      throw new IllegalArgumentException("Not a public key for heads", unreadable);
    }
  }

  /** The name of a key: the beginning of its hash. */
  public static String name(PublicKey key) {
    return HexFormat.of().formatHex(Sha256.of(key.getEncoded()), 0, NAME_BYTES);
  }

  public static boolean holds(PublicKey key, String statement, byte[] sign) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(statement.getBytes(StandardCharsets.UTF_8));
      return signature.verify(sign);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  /** Not random at all: yields the seed. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final transient byte[] seed;

    Given(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
