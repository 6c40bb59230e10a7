package tandem.web.platform;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name and a value of a record page.
 *
 * @param note a small line under the value; empty for none
 * @param href where the value leads; empty for plain text
 */
public record Fact(String name, String value, String note, String href) {

  public static Facts list() {
    return new Facts();
  }

  /** Collects facts and leaves out those that are not known. */
  public static final class Facts {
    private final List<Fact> facts = new ArrayList<>();

    @CanIgnoreReturnValue
    public Facts add(String name, @Nullable String value) {
      return add(name, value, "");
    }

    @CanIgnoreReturnValue
    public Facts add(String name, @Nullable String value, String note) {
      if (value != null && !value.isEmpty()) {
        facts.add(new Fact(name, value, note, ""));
      }
      return this;
    }

    @CanIgnoreReturnValue
    public Facts link(String name, String value, String href) {
      facts.add(new Fact(name, value, "", href));
      return this;
    }

    @CanIgnoreReturnValue
    public Facts addAll(List<Fact> more) {
      facts.addAll(more);
      return this;
    }

    public List<Fact> facts() {
      return List.copyOf(facts);
    }
  }
}
