package tandem.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few parts of a request that the adapter reads. */
final class RequestDouble {
  private final String method;
  private final String uri;
  private final @Nullable String query;
  private final Map<String, List<String>> headers = new LinkedHashMap<>();

  private RequestDouble(String method, String uri, @Nullable String query) {
    this.method = method;
    this.uri = uri;
    this.query = query;
  }

  static RequestDouble of(String method, String address) {
    String[] parts = address.split("\\?", 2);
    return new RequestDouble(method, parts[0], parts.length == 2 ? parts[1] : null);
  }

  RequestDouble header(String name, String value) {
    headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), fresh -> new ArrayList<>()).add(value);
    return this;
  }

  HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) -> answer(called.getName(), arguments));
  }

  private @Nullable Object answer(String called, Object @Nullable [] arguments) {
    return switch (called) {
      case "getMethod" -> method;
      case "getRemoteAddr" -> "192.0.2.1";
      case "getRequestURI" -> uri;
      case "getQueryString" -> query;
      case "getParameter" -> parameter(arguments);
      case "getContextPath" -> uri.startsWith("/api/") ? "/api" : "";
      case "getHeader" -> all(arguments).isEmpty() ? null : all(arguments).getFirst();
      case "getHeaders" -> Collections.enumeration(all(arguments));
      default -> throw new UnsupportedOperationException(called);
    };
  }

  private @Nullable String parameter(Object @Nullable [] arguments) {
    String start = (arguments == null ? "" : arguments[0]) + "=";
    return Arrays.stream((query == null ? "" : query).split("&", -1))
        .filter(pair -> pair.startsWith(start))
        .map(pair -> URLDecoder.decode(pair.substring(start.length()), StandardCharsets.UTF_8))
        .findFirst()
        .orElse(null);
  }

  private List<String> all(Object @Nullable [] arguments) {
    String name = arguments == null ? "" : String.valueOf(arguments[0]);
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
