package tandem.api.platform.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;

/** Versions as entity tags: {@code "v3"} in {@code ETag}, and back in {@code If-Match}. */
public final class IfMatch {
  private static final Pattern VERSION = Pattern.compile("\"v(0|[1-9][0-9]{0,17})\"");

  private IfMatch() {}

  /** As it stands in the header ETag. */
  public static String tag(long version) {
    return "\"v" + version + "\"";
  }

  /**
   * The one version the caller has seen. Decisions must name it: whoever sends {@code *} has not
   * looked.
   */
  public static long version(@Nullable String header) {
    return versionOrAny(header)
        .orElseThrow(() -> new ProblemException(ProblemCode.IF_MATCH_WILDCARD_REFUSED));
  }

  /** Empty for {@code *}. */
  public static Optional<Long> versionOrAny(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw new ProblemException(ProblemCode.PRECONDITION_REQUIRED);
    }
    if (header.trim().equals("*")) {
      return Optional.empty();
    }
    Matcher version = VERSION.matcher(header.trim());
    if (!version.matches()) {
      throw new ProblemException(
          ProblemCode.IF_MATCH_INVALID, FieldError.header("If-Match", "etag"));
    }
    return Optional.of(Long.valueOf(version.group(1)));
  }
}
