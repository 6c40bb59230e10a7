package tandem.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with an input, so that the user is told all of it at once. */
public final class Problems {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{5,40}");
  private static final int LONGEST_EMAIL = 254;

  private final List<Refusal.Problem> found = new ArrayList<>();

  public Problems add(String field, String code, String message) {
    found.add(new Refusal.Problem(field, code, message));
    return this;
  }

  /**
   * Adds {@code required} when the text is missing or blank, {@code too_long} when it has more
   * characters than allowed.
   */
  public Problems text(String field, @Nullable String value, boolean required, int max) {
    if (value == null || value.isBlank()) {
      return required ? add(field, "required", "must be given") : this;
    }
    if (value.length() > max) {
      return add(field, "too_long", "at most " + max + " characters");
    }
    return value
            .chars()
            .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')
        ? add(field, "control_character", "must not contain control characters")
        : this;
  }

  /** Like {@link #text}, and {@code line_break} when it has more than one line. */
  public Problems line(String field, @Nullable String value, boolean required, int max) {
    if (value != null && value.strip().chars().anyMatch(c -> c == '\n' || c == '\r')) {
      return add(field, "line_break", "must be one line");
    }
    return text(field, value, required, max);
  }

  /** Adds {@code email} when something is given that no mail can be sent to. */
  public Problems email(String field, @Nullable String value) {
    boolean wrong =
        value != null && (value.length() > LONGEST_EMAIL || !EMAIL.matcher(value).matches());
    return wrong ? add(field, "email", "is not an e-mail address") : this;
  }

  /** Adds {@code phone} when something is given that is no telephone number. */
  public Problems phone(String field, @Nullable String value) {
    boolean wrong = value != null && !PHONE.matcher(value).matches();
    return wrong ? add(field, "phone", "is not a phone number") : this;
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Refusal.Problem> list() {
    return List.copyOf(found);
  }

  /** Throws {@link Refusal.Invalid} (code {@code validation_failed}) if anything was found. */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new Refusal.Invalid(found);
    }
  }
}
