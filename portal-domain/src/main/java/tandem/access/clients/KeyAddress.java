package tandem.access.clients;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.Problems;

/**
 * Where a client publishes its keys. The identity provider fetches them from inside our network, so
 * only names of the public internet over https are taken (api-and-security D.5): no addresses of
 * numbers, no local names, no other ports, no user in it.
 */
final class KeyAddress {
  private static final int LONGEST = 500;

  private KeyAddress() {}

  static void check(Problems problems, String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      problems.add(field, "required", "must be given");
    } else if (text.length() > LONGEST) {
      problems.add(field, "too_long", "at most " + LONGEST + " characters");
    } else if (!isPublic(text.strip())) {
      problems.add(field, "key_url_refused", "must be an https address on the public internet");
    }
  }

  private static boolean isPublic(String text) {
    try {
      URI address = new URI(text);
      return "https".equalsIgnoreCase(address.getScheme())
          && address.getUserInfo() == null
          && address.getFragment() == null
          && (address.getPort() == -1 || address.getPort() == 443)
          && Optional.ofNullable(address.getHost()).filter(KeyAddress::isPublicName).isPresent();
    } catch (URISyntaxException odd) {
      return false;
    }
  }

  private static boolean isPublicName(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    String last = name.substring(name.lastIndexOf('.') + 1);
    return name.contains(".")
        && !name.endsWith(".")
        && last.matches("[a-z][a-z0-9-]+")
        && !last.matches(
            "local|localhost|internal|intranet|lan|home|corp|test|invalid|example|onion|arpa");
  }
}
