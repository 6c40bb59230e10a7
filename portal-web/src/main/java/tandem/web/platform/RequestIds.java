package tandem.web.platform;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Short ids people can read out on the telephone; random, because they are shown to anybody. */
final class RequestIds {
  private static final SecureRandom RANDOM = new SecureRandom();

  private RequestIds() {}

  static String next() {
    byte[] bytes = new byte[6];
    RANDOM.nextBytes(bytes);
    return "req_" + HexFormat.of().formatHex(bytes);
  }
}
