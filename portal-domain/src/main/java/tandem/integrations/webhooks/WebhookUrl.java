package tandem.integrations.webhooks;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of an endpoint, read by a pattern of our own: what it does not take is refused, so
 * that no second reader can see another host in it. Names are turned to ASCII (IDNA).
 *
 * @param host as it is looked up and as it stands in {@code Host}; an IPv6 literal without brackets
 * @param path with its query; at least {@code /}
 */
record WebhookUrl(boolean secure, String host, int port, String path) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<scheme>https?)://(?:\\[(?<six>[0-9A-Fa-f:.]{2,45})\\]|(?<host>[^/?#@:\\[\\]\\s\\\\%]{1,253}))"
              + "(?::(?<port>[0-9]{1,5}))?(?<path>/[\\x21-\\x7e&&[^#\\\\]]*|\\?[\\x21-\\x7e&&[^#\\\\]]*)?");
  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int HIGHEST_PORT = 65_535;

  /** Empty for whatever is no plain http or https address. */
  static Optional<WebhookUrl> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    boolean secure = form.group("scheme").equals("https");
    int port =
        form.group("port") == null ? (secure ? HTTPS : HTTP) : Integer.parseInt(form.group("port"));
    String path = form.group("path") == null ? "/" : form.group("path");
    Optional<String> host =
        form.group("six") == null ? ascii(form.group("host")) : Optional.of(form.group("six"));
    return host.filter(it -> port >= 1 && port <= HIGHEST_PORT)
        .map(name -> new WebhookUrl(secure, name, port, path.startsWith("/") ? path : "/" + path));
  }

  private static Optional<String> ascii(String host) {
    try {
      return Optional.of(IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES)).filter(it -> !it.isEmpty());
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  /** For the header {@code Host}. */
  String authority() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return port == (secure ? HTTPS : HTTP) ? name : name + ":" + port;
  }
}
