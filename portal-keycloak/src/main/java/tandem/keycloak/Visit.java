package tandem.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of request a stranger sends, and which page to bring them back to. */
final class Visit {
  private static final Set<String> READS = Set.of("GET", "HEAD");
  private static final Set<String> PAGES = Set.of("document");

  private final HttpServletRequest request;
  private final URI portal;

  Visit(HttpServletRequest request, URI portal) {
    this.request = request;
    this.portal = portal;
  }

  boolean isHtmx() {
    return request.getHeader("HX-Request") != null;
  }

  /**
   * A piece of a page: an image, a fetch, an htmx swap. A redirect to a login page helps nobody.
   */
  boolean isPart() {
    @Nullable String destination = request.getHeader("Sec-Fetch-Dest");
    return isHtmx() || (destination != null && !PAGES.contains(destination));
  }

  boolean sendsForm() {
    return request.getMethod().equals("POST");
  }

  /** Another site's page caused it (W3C Fetch Metadata; Origin where that is missing). */
  boolean isForeign() {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    @Nullable String origin = request.getHeader("Origin");
    return site != null
        ? !site.equals("same-origin") && !site.equals("none")
        : origin != null && ours(origin).isEmpty();
  }

  /**
   * Path and query of the page to see after signing in: what was asked, or where the form stood.
   */
  String page() {
    if (isHtmx()) {
      return ours(request.getHeader("HX-Current-URL")).orElse("/");
    }
    if (!READS.contains(request.getMethod())) {
      return ours(request.getHeader("Referer")).orElse("/");
    }
    return pathAndQuery(request.getRequestURI(), request.getQueryString());
  }

  private Optional<String> ours(@Nullable String address) {
    try {
      URI uri = URI.create(address == null ? "" : address);
      return portal.getScheme().equals(uri.getScheme())
              && portal.getAuthority().equals(uri.getAuthority())
          ? Optional.of(pathAndQuery(uri.getRawPath(), uri.getRawQuery()))
          : Optional.empty();
    } catch (IllegalArgumentException odd) {
      return Optional.empty();
    }
  }

  private static String pathAndQuery(String path, @Nullable String query) {
    return (path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
  }
}
