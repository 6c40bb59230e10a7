package tandem.web.platform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attribute values that templates compute. */
public final class Markup {
  private Markup() {}

  /** The ids of hint and error that belong to a field; null leaves the attribute out. */
  public static @Nullable String describedBy(Form form, String field, String hint) {
    List<String> ids = new ArrayList<>();
    if (!hint.isEmpty()) {
      ids.add("h-" + field);
    }
    if (form.error(field).isPresent()) {
      ids.add("e-" + field);
    }
    return ids.isEmpty() ? null : String.join(" ", ids);
  }
}
