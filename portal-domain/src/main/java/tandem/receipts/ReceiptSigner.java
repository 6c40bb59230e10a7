package tandem.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.platform.audit.HeadKey;
import tandem.platform.audit.HeadSettings;

/**
 * Signs with the key that signs the heads of the audit trail; what is signed begins with another
 * line, so that neither can pass for the other.
 */
@ApplicationScoped
public class ReceiptSigner {
  @Inject HeadSettings settings;

  private @Nullable HeadKey key;

  String sign(String text) {
    return Base64.getEncoder().encodeToString(key().sign(text));
  }

  /** The name of the key that signs now. */
  public String name() {
    return HeadKey.name(key().publicKey());
  }

  /** By name: the one that signs now, and earlier ones that receipts were signed with. */
  public Map<String, PublicKey> published() {
    return settings.trusted();
  }

  private synchronized HeadKey key() {
    HeadKey made = key;
    if (made == null) {
      made = settings.key();
      key = made;
    }
    return made;
  }
}
