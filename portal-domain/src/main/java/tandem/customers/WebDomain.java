package tandem.customers;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tandem.platform.Refusal;

/**
 * The domain under which a company is on the web, out of whatever people paste: scheme, user, port,
 * path and a leading {@code www} are dropped, letters are lower case and foreign ones in their
 * ASCII form (RFC 3492). A company page on a shared host is not told from the host; matching treats
 * the domain as evidence, not as identity.
 */
public record WebDomain(String value) {
  private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://|^//");
  private static final Pattern USER = Pattern.compile("^[^/?#]*@");
  private static final Pattern REST = Pattern.compile("[/?#\\\\].*$", Pattern.DOTALL);
  private static final Pattern PORT = Pattern.compile(":[0-9]*$");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

  public WebDomain {
    if (!isName(value)) {
      throw new Refusal.Invalid("website", "website", value + " is not a web address");
    }
  }

  /** Nothing when the text names no host on the public web; an IP address is no domain. */
  public static Optional<WebDomain> of(String typed) {
    String host = typed.strip().toLowerCase(Locale.ROOT);
    host = SCHEME.matcher(host).replaceFirst("");
    host = REST.matcher(host).replaceFirst("");
    host = USER.matcher(host).replaceFirst("");
    host = PORT.matcher(host).replaceFirst("");
    host = ascii(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
    if (host.startsWith("www.") && host.indexOf('.', 4) > 0) {
      host = host.substring(4);
    }
    return isName(host) ? Optional.of(new WebDomain(host)) : Optional.empty();
  }

  private static boolean isName(String host) {
    return host.length() <= 253 && NAME.matcher(host).matches();
  }

  /** What IDN does not accept is no name; the empty text then fails the test for one. */
  private static String ascii(String host) {
    try {
      return IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noName) {
      return "";
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
