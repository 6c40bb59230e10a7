package tandem.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Key, folder and trusted keys of heads. */
@ApplicationScoped
public class HeadSettings {
  @Inject
  @ConfigProperty(name = "tandem.audit.signing.key")
  String secret;

  @Inject
  @ConfigProperty(name = "tandem.audit.heads")
  Optional<String> folder;

  @Inject
  @ConfigProperty(name = "tandem.audit.trusted.keys")
  Optional<String> earlier;

  /** Without a container, for tools and tests. */
  @SuppressWarnings("UnnecessaryAssignment") // there is no container here
  public static HeadSettings of(String secret, Optional<String> folder) {
    HeadSettings settings = new HeadSettings();
    settings.secret = secret;
    settings.folder = folder;
    settings.earlier = Optional.empty();
    return settings;
  }

  public HeadKey key() {
    return HeadKey.of(secret);
  }

  public Optional<HeadFiles> files() {
    return folder
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .map(it -> new HeadFiles(Path.of(it)));
  }

  /** The present key and, separated by commas, the public halves of earlier ones. */
  public Map<String, PublicKey> trusted() {
    return trusted(key().publicKey(), earlier.orElse(""));
  }

  public static Map<String, PublicKey> trusted(PublicKey present, String earlier) {
    Map<String, PublicKey> trusted = new HashMap<>();
    trusted.put(HeadKey.name(present), present);
    Arrays.stream(earlier.split(",", -1))
        .filter(it -> !it.isBlank())
        .map(HeadKey::publicKey)
        .forEach(key -> trusted.put(HeadKey.name(key), key));
    return trusted;
  }
}
