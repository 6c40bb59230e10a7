package tandem.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.proc.JWSVerifierFactory;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tandem.platform.Sha256;

/**
 * Remembers which signatures were good, by key, text and signature together: a partner's system
 * sends one token with hundreds of requests, and the arithmetic of a curve costs more than the rest
 * of reading it. Nothing else is remembered: whether the realm still has the key, and what the
 * token says, is asked every time.
 */
final class KnownSignatures implements JWSVerifierFactory {
  /** More than live at a time: a token is good for five minutes. */
  private static final int MOST = 10_000;

  private final JWSVerifierFactory verifiers = new DefaultJWSVerifierFactory();
  private final Set<String> good = ConcurrentHashMap.newKeySet();

  @Override
  public JWSVerifier createJWSVerifier(JWSHeader header, Key key) throws JOSEException {
    return new Remembering(verifiers.createJWSVerifier(header, key), key);
  }

  @Override
  public Set<JWSAlgorithm> supportedJWSAlgorithms() {
    return verifiers.supportedJWSAlgorithms();
  }

  @Override
  public JCAContext getJCAContext() {
    return verifiers.getJCAContext();
  }

  private final class Remembering implements JWSVerifier {
    private final JWSVerifier verifier;
    private final Key key;

    private Remembering(JWSVerifier verifier, Key key) {
      this.verifier = verifier;
      this.key = key;
    }

    @Override
    public boolean verify(JWSHeader header, byte[] text, Base64URL signature) throws JOSEException {
      String all =
          Sha256.hex(
              Sha256.hex(key.getEncoded())
                  + Sha256.hex(text)
                  + Sha256.hex(signature.toString().getBytes(StandardCharsets.UTF_8)));
      if (good.contains(all)) {
        return true;
      }
      boolean holds = verifier.verify(header, text, signature);
      if (holds) {
        if (good.size() >= MOST) {
          good.clear();
        }
        good.add(all);
      }
      return holds;
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
      return verifier.supportedJWSAlgorithms();
    }

    @Override
    public JCAContext getJCAContext() {
      return verifier.getJCAContext();
    }
  }
}
