package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
    String domain = sender.substring(sender.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return trusted.isEmpty()
        || results.stream()
            .findFirst()
            .flatMap(AuthenticationResults::read)
            .filter(line -> line.server().equals(trusted.get()))
            .filter(line -> line.results().stream().anyMatch(each -> passes(each, domain)))
            .isPresent();
  }

  private static boolean passes(AuthenticationResults.Result result, String domain) {
    return result.passed()
        && switch (result.method()) {
          case "dmarc" -> names(result, "header.from", domain);
          case "dkim" -> names(result, "header.d", domain) || names(result, "header.i", domain);
          case "spf" -> names(result, "smtp.mailfrom", domain);
          default -> false;
        };
  }

  private static boolean names(AuthenticationResults.Result result, String property, String of) {
    return Optional.ofNullable(result.properties().get(property))
        .map(value -> value.substring(value.lastIndexOf('@') + 1))
        .filter(of::equals)
        .isPresent();
  }
}
