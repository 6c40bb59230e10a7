package tandem.api.platform.query;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.keycloak.Identity;
import tandem.platform.Page;
import tandem.platform.PageRequest;

/** Reads where a page begins, and writes it with the way to the next one. */
@RequestScoped
public class Pages {
  private static final int MOST_COUNTED = 10_000;
  private static final Set<String> NOT_BINDING = Set.of("cursor", "limit", "fields", "include");

  @Inject Cursors cursors;
  @Inject Callers callers;
  @Inject ApiSettings settings;

  private final List<String> links = new ArrayList<>();

  /**
   * @param sorts what {@code sort=} may say; the first is the order without it
   */
  public PageRequest request(PageParameters asked, UriInfo uri, String... sorts) {
    if (asked.sort != null && !List.of(sorts).contains(asked.sort)) {
      throw new ProblemException(
          ProblemCode.UNSUPPORTED_SORT,
          FieldError.parameter("sort", "unsupported_sort", String.join(", ", sorts)));
    }
    return new PageRequest(
        limit(asked.limit),
        Optional.ofNullable(asked.cursor).map(cursor -> cursors.read(cursor, binding(uri))));
  }

  private static int limit(@Nullable String asked) {
    if (asked == null) {
      return PageRequest.DEFAULT;
    }
    if (!asked.matches("[0-9]{1,9}")) {
      throw invalid("type", "integer");
    }
    int limit = Integer.parseInt(asked);
    if (limit < 1) {
      throw invalid("minimum", 1);
    }
    if (limit > PageRequest.MAX) {
      throw invalid("maximum", PageRequest.MAX);
    }
    return limit;
  }

  private static ProblemException invalid(String code, Object limit) {
    return new ProblemException(
        ProblemCode.VALIDATION_FAILED, FieldError.parameter("limit", code, limit));
  }

  public <T, V> Listing<V> answer(Page<T> page, Function<T, V> view, UriInfo uri) {
    Optional<String> next = page.next().map(last -> cursors.after(last, binding(uri)));
    next.ifPresent(cursor -> links.add(link(uri, Optional.of(cursor), "next")));
    links.add(link(uri, Optional.empty(), "first"));
    return new Listing<>(
        "list", page.rows().stream().map(view).toList(), next.isPresent(), next, Optional.empty());
  }

  /**
   * @param count how many match, counted no further than one past what it is given
   */
  public <T, V> Listing<V> counted(
      CountedPageParameters asked,
      Page<T> page,
      Function<T, V> view,
      UriInfo uri,
      IntUnaryOperator count) {
    Listing<V> list = answer(page, view, uri);
    if (asked.include == null) {
      return list;
    }
    if (!asked.include.equals("total")) {
      throw new ProblemException(
          ProblemCode.VALIDATION_FAILED, FieldError.parameter("include", "enum", "total"));
    }
    int counted = count.applyAsInt(MOST_COUNTED);
    Listing.Total total =
        counted > MOST_COUNTED
            ? new Listing.Total(MOST_COUNTED, "gte")
            : new Listing.Total(counted, "eq");
    return new Listing<>(
        list.object(), list.data(), list.hasMore(), list.nextCursor(), Optional.of(total));
  }

  /** The header {@code Link} of the page that was answered; empty for anything else. */
  public Optional<String> linkHeader() {
    return links.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", links));
  }

  private String link(UriInfo uri, Optional<String> cursor, String relation) {
    Map<String, String> parameters = parameters(uri);
    parameters.remove("cursor");
    cursor.ifPresent(value -> parameters.put("cursor", value));
    String query =
        parameters.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    String address = settings.apiUrl() + "/" + uri.getPath();
    return "<" + address + (query.isEmpty() ? "" : "?" + query) + ">; rel=\"" + relation + "\"";
  }

  private String binding(UriInfo uri) {
    Map<String, String> parameters = parameters(uri);
    parameters.keySet().removeAll(NOT_BINDING);
    String organization = callers.identity().flatMap(Identity::organization).orElse("");
    return organization + "\n" + uri.getPath() + "\n" + parameters;
  }

  private static Map<String, String> parameters(UriInfo uri) {
    Map<String, String> parameters = new TreeMap<>();
    uri.getQueryParameters().forEach((name, values) -> parameters.put(name, values.getFirst()));
    return parameters;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
