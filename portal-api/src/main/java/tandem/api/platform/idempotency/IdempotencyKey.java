package tandem.api.platform.idempotency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;

/**
 * The key a client gives to one thing it wants done: a quoted structured string or a bare token.
 */
final class IdempotencyKey {
  private static final String HEADER = "Idempotency-Key";
  private static final Pattern FORM = Pattern.compile("(\"?)([A-Za-z0-9_-]{16,255})\\1");

  private IdempotencyKey() {}

  static String read(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw new ProblemException(
          ProblemCode.IDEMPOTENCY_KEY_REQUIRED, FieldError.header(HEADER, "required"));
    }
    Matcher form = FORM.matcher(header.trim());
    if (!form.matches()) {
      throw new ProblemException(
          ProblemCode.IDEMPOTENCY_KEY_INVALID, FieldError.header(HEADER, "idempotency_key"));
    }
    return form.group(2);
  }
}
