package tandem.integrations.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses are out in the world (the special-purpose registries of IANA, RFC 6890). IPv6 is
 * read the other way round: only global unicast passes, and of it nothing that carries an IPv4
 * address inside.
 */
final class AddressRules {
  private static final List<Block> INNER4 =
      List.of(
          new Block("0.0.0.0", 8),
          new Block("10.0.0.0", 8),
          new Block("100.64.0.0", 10),
          new Block("127.0.0.0", 8),
          new Block("169.254.0.0", 16),
          new Block("172.16.0.0", 12),
          new Block("192.0.0.0", 24),
          new Block("192.0.2.0", 24),
          new Block("192.88.99.0", 24),
          new Block("192.168.0.0", 16),
          new Block("198.18.0.0", 15),
          new Block("198.51.100.0", 24),
          new Block("203.0.113.0", 24),
          new Block("224.0.0.0", 4),
          new Block("240.0.0.0", 4));

  private static final Block GLOBAL6 = new Block("2000::", 3);
  private static final List<Block> INNER6 =
      List.of(
          new Block("2001::", 23),
          new Block("2001:db8::", 32),
          new Block("2002::", 16),
          new Block("3fff::", 20));

  private AddressRules() {}

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? INNER4.stream().noneMatch(block -> block.holds(bytes))
        : GLOBAL6.holds(bytes) && INNER6.stream().noneMatch(block -> block.holds(bytes));
  }

  private static final class Block {
    private final byte[] base;
    private final int bits;

    /**
     * @param literal never a name: nothing is looked up
     */
    Block(String literal, int bits) {
      try {
        this.base = InetAddress.getByName(literal).getAddress();
      } catch (UnknownHostException impossible) {
        throw new IllegalStateException(literal, impossible);
      }
      this.bits = bits;
    }

    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((base[bit / 8] & mask) != (address[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
