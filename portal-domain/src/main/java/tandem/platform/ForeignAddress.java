package tandem.platform;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** Addresses of other people's services, to which our secrets go. */
public final class ForeignAddress {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private ForeignAddress() {}

  /**
   * TLS only, except on this very machine; fails otherwise.
   *
   * @param setting that names the address, for whoever has to mend it
   */
  public static URI safe(URI address, String setting) throws IOException {
    String host = String.valueOf(address.getHost());
    if ("https".equals(address.getScheme())
        || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host))) {
      return address;
    }
    throw new IOException(setting + " must be https");
  }
}
