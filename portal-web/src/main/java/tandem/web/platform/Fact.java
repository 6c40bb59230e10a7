package tandem.web.platform;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name and a value of a record page. */
public record Fact(String name, String value) {

  public static Facts list() {
    return new Facts();
  }

  /** Collects facts and leaves out those that are not known. */
  public static final class Facts {
    private final List<Fact> facts = new ArrayList<>();

    @CanIgnoreReturnValue
    public Facts add(String name, @Nullable String value) {
      if (value != null && !value.isEmpty()) {
        facts.add(new Fact(name, value));
      }
      return this;
    }

    public List<Fact> facts() {
      return List.copyOf(facts);
    }
  }
}
