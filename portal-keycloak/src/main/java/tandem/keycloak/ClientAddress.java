package tandem.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where a request comes from, for counting and for the audit trail. What stands in {@code
 * X-Forwarded-For} is believed as far as our own proxies wrote it: with one proxy the last entry,
 * with two the last but one (OWASP ASVS 4.1.3, 15.3.4). Of an IPv6 address the network counts, for
 * that is what one caller has.
 *
 * @param proxies how many stand in front of the portal, {@code TANDEM_PROXIES}
 */
public record ClientAddress(int proxies) {
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");
  private static final int NETWORK_BYTES = 8;

  public static ClientAddress fromConfiguration() {
    return new ClientAddress(
        ConfigProvider.getConfig().getOptionalValue("tandem.proxies", Integer.class).orElse(0));
  }

  public String of(HttpServletRequest request) {
    if (proxies > 0) {
      List<String> told =
          Collections.list(request.getHeaders("X-Forwarded-For")).stream()
              .flatMap(header -> Arrays.stream(header.split(",", -1)))
              .map(String::strip)
              .toList();
      if (told.size() >= proxies && LITERAL.matcher(told.get(told.size() - proxies)).matches()) {
        return network(told.get(told.size() - proxies));
      }
    }
    return network(request.getRemoteAddr());
  }

  private static String network(String literal) {
    if (!literal.contains(":")) {
      return literal;
    }
    try {
      byte[] address = InetAddress.getByName(literal).getAddress();
      return address.length > NETWORK_BYTES
          ? HexFormat.of().formatHex(address, 0, NETWORK_BYTES)
          : literal;
    } catch (UnknownHostException odd) {
      return "unreadable";
    }
  }
}
