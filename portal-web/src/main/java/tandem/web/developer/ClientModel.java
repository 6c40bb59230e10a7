package tandem.web.developer;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;

/**
 * A machine client.
 *
 * @param secret shown on the one page that follows its making; empty ever after
 * @param command gets a token and a first answer; without the secret unless it is shown
 */
public record ClientModel(
    String id,
    String name,
    Badge state,
    String method,
    List<Fact> facts,
    List<Key> keys,
    boolean usable,
    boolean addable,
    long version,
    String secret,
    String command,
    Form form) {
  public ClientModel {
    facts = List.copyOf(facts);
    keys = List.copyOf(keys);
  }

  /** A secret or a key that counts. */
  public record Key(String kid, String hint, String under) {}

  public boolean hasKeys() {
    return !method.equals("KEY_URL");
  }
}
