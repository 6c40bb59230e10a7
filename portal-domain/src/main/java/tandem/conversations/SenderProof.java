package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the receiving mail server found that a mail is from its sender's domain: DMARC, or DKIM
 * or SPF of that very domain, as its Authentication-Results say (RFC 8601). Only the topmost line
 * of the configured server counts, since whoever sends can write any other. While no server is
 * configured nothing is asked for: then the signed address and the sender's address are all.
 */
@ApplicationScoped
class SenderProof {
  @Inject
  @ConfigProperty(name = "tandem.reply.trusted-host")
  Optional<String> host;

  boolean holds(String sender, List<String> results) {
    Optional<String> trusted =
        host.map(name -> name.strip().toLowerCase(Locale.ROOT)).filter(name -> !name.isEmpty());
    return trusted.isEmpty()
        || results.stream()
            .map(line -> line.replaceAll("\\([^()]*\\)", " ").replaceAll("\\s+", " ").strip())
            .map(line -> line.toLowerCase(Locale.ROOT))
            .findFirst()
            .filter(line ->
                line.startsWith(trusted.get() + ";") || line.startsWith(trusted.get() + " "))
            .filter(line -> passes(line, sender.substring(sender.lastIndexOf('@') + 1)))
            .isPresent();
  }

  private static boolean passes(String line, String domain) {
    return Arrays.stream(line.split(";"))
        .map(String::strip)
        .anyMatch(each ->
            (each.startsWith("dmarc=pass") && names(each, "header.from", domain))
                || (each.startsWith("dkim=pass")
                    && (names(each, "header.d", domain) || names(each, "header.i", domain)))
                || (each.startsWith("spf=pass") && names(each, "smtp.mailfrom", domain)));
  }

  private static boolean names(String result, String property, String domain) {
    return Arrays.stream(result.split(" "))
        .filter(word -> word.startsWith(property + "="))
        .map(word -> word.substring(property.length() + 1).replace("\"", ""))
        .map(value -> value.substring(value.lastIndexOf('@') + 1))
        .anyMatch(domain::equals);
  }
}
