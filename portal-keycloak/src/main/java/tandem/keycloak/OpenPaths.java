package tandem.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Paths that need nobody to be signed in: {@code /docs} is that path, {@code /docs/*} it and all
 * below. A path written in a roundabout way (escapes, dots, semicolons, double slashes) is never
 * open, because the server and whoever serves the page may read it differently.
 */
public final class OpenPaths {
  private static final List<String> ROUNDABOUT = List.of("%", ";", "\\", "//", "/.");

  private final List<String> exact;
  private final List<String> below;

  private OpenPaths(List<String> exact, List<String> below) {
    this.exact = exact;
    this.below = below;
  }

  public static OpenPaths of(String... patterns) {
    return new OpenPaths(
        Arrays.stream(patterns).filter(pattern -> !pattern.endsWith("/*")).toList(),
        Arrays.stream(patterns)
            .filter(pattern -> pattern.endsWith("/*"))
            .map(pattern -> pattern.substring(0, pattern.length() - 1))
            .toList());
  }

  boolean include(HttpServletRequest request) {
    String path = path(request);
    return ROUNDABOUT.stream().noneMatch(path::contains)
        && (exact.contains(path)
            || below.stream()
                .anyMatch(folder -> path.startsWith(folder) || folder.equals(path + "/")));
  }

  /** The path inside the application, as it was sent. */
  static String path(HttpServletRequest request) {
    return request
        .getRequestURI()
        .substring(Optional.ofNullable(request.getContextPath()).orElse("").length());
  }
}
