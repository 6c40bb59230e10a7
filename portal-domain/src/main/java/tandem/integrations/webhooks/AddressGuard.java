package tandem.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps webhooks out of every network but the public one (api-and-security D.5). A name is looked
 * up once, and all its addresses must be public; the one that is answered is what is connected to,
 * so a name that changes its mind afterwards changes nothing. Asked again at every attempt.
 */
@ApplicationScoped
class AddressGuard {
  private static final Set<Integer> PORTS = Set.of(443, 8443);

  /** An IPv6 literal, or a name whose last part no registry gives away. */
  private static final Pattern NUMERIC =
      Pattern.compile(".*:.*|(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?");

  private static final Pattern QUAD =
      Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

  /** Looks names up; tests bring one of their own. */
  interface Names {
    List<InetAddress> of(String host) throws UnknownHostException;
  }

  private static final NameLookups LOOKUPS = new NameLookups(NameLookups.PATIENCE);

  private final Names names;
  private final boolean loopback;
  private final String portal;
  private final String issuer;

  @Inject
  AddressGuard(
      @ConfigProperty(name = "tandem.webhooks.loopback", defaultValue = "false") boolean loopback,
      @ConfigProperty(name = "tandem.portal.url", defaultValue = "http://localhost:8080")
          String portal,
      @ConfigProperty(
              name = "tandem.oidc.issuer",
              defaultValue = "http://localhost:8180/realms/tandem")
          String issuer) {
    this(host -> List.of(InetAddress.getAllByName(host)), loopback, portal, issuer);
  }

  private AddressGuard(Names names, boolean loopback, String portal, String issuer) {
    this.names = names;
    this.loopback = loopback;
    this.portal = portal;
    this.issuer = issuer;
  }

  /** The container's proxy stands on this one. */
  protected AddressGuard() {
    this(host -> List.of(), false, "", "");
  }

  static AddressGuard with(Names names, boolean loopback, String portal) {
    return new AddressGuard(names, loopback, portal, portal);
  }

  /**
   * What to connect to.
   *
   * @param address the one that was checked
   */
  record Target(WebhookUrl url, InetAddress address) {}

  /** Everything that can be said without looking the name up. */
  WebhookUrl read(String text) throws AddressRefused {
    WebhookUrl url =
        WebhookUrl.parse(text).orElseThrow(() -> new AddressRefused("is not an https address"));
    if (loopback && isLocalName(url.host())) {
      return url;
    }
    if (!url.secure()) {
      throw new AddressRefused("must begin with https://");
    }
    if (!PORTS.contains(url.port())) {
      throw new AddressRefused("only ports 443 and 8443 are connected to");
    }
    if (isOurs(url.host())) {
      throw new AddressRefused("is our own");
    }
    if (NUMERIC.matcher(url.host()).matches()) {
      refuseInner(url.host());
    }
    return url;
  }

  Target target(String text) throws AddressRefused, IOException {
    WebhookUrl url = read(text);
    List<InetAddress> addresses = found(url.host());
    for (InetAddress address : addresses) {
      if (!allowed(url, address)) {
        throw new AddressRefused("leads to an address that is not public");
      }
    }
    return new Target(url, addresses.getFirst());
  }

  /**
   * A number as an address, in one spelling only: octal, hexadecimal and short forms are refused.
   */
  private static void refuseInner(String host) throws AddressRefused {
    try {
      boolean spelt = host.indexOf(':') >= 0 || QUAD.matcher(host).matches();
      if (!spelt || !AddressRules.isPublic(InetAddress.getByName(host))) {
        throw new AddressRefused("leads to an address that is not public");
      }
    } catch (UnknownHostException noAddress) {
      throw new AddressRefused("is not an address");
    }
  }

  private List<InetAddress> found(String host) throws AddressRefused, IOException {
    try {
      List<InetAddress> found = LOOKUPS.of(names, host);
      if (found.isEmpty()) {
        throw new AddressRefused("has no address");
      }
      return found;
    } catch (UnknownHostException nobody) {
      throw new AddressRefused("has no address");
    }
  }

  private boolean allowed(WebhookUrl url, InetAddress address) {
    if (loopback && isLocalName(url.host())) {
      return address.isLoopbackAddress();
    }
    return AddressRules.isPublic(address) && !isOwn(address);
  }

  private static boolean isLocalName(String host) {
    return Set.of("localhost", "127.0.0.1", "::1").contains(host.toLowerCase(Locale.ROOT));
  }

  private boolean isOurs(String host) {
    String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return plain.equalsIgnoreCase(URI.create(portal).getHost())
        || plain.equalsIgnoreCase(URI.create(issuer).getHost());
  }

  private static boolean isOwn(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException unknown) {
      return true;
    }
  }
}
