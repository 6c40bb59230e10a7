package tandem.it.browser;

import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tandem.it.harness.Portal;

/**
 * Walks through every kind of page that somebody can reach by links from the first one, each kind
 * once: two deals are one kind. New pages are found without a line here.
 */
final class Tour {
  private static final String ID = "[a-z]{2,5}_[0-9A-HJKMNP-TV-Z]{26}";

  /** Enough for any role; a number that cannot be reached by linking to more kinds of pages. */
  private static final int MOST = 120;

  /** The style guide shows components whose links lead nowhere. */
  private static final String SAMPLES = "/styleguide";

  private Tour() {}

  /** Addresses by kind, in the order they were found. Looks at each page while it is open. */
  static Map<String, String> of(Visitor visitor, Consumer<String> look) {
    Map<String, String> kinds = new LinkedHashMap<>();
    Deque<String> ahead = new ArrayDeque<>(List.of("/"));
    kinds.put("/", "/");
    while (!ahead.isEmpty()) {
      String path = ahead.poll();
      Response answer = visitor.open(path);
      if (answer.status() != 200 || !isPage(answer)) {
        throw new AssertionError(path + " is " + answer.status() + ", though a page links to it");
      }
      look.accept(path);
      for (Object link : links(visitor)) {
        String next = String.valueOf(link).replaceFirst("#.*", "");
        if (kinds.size() < MOST
            && !next.startsWith(SAMPLES)
            && kinds.putIfAbsent(kind(next), next) == null) {
          ahead.add(next);
        }
      }
    }
    return kinds;
  }

  private static boolean isPage(Response answer) {
    return answer.headers().getOrDefault("content-type", "").startsWith("text/html");
  }

  private static List<?> links(Visitor visitor) {
    String own = Portal.here().portal();
    return (List<?>)
        visitor
            .page()
            .evaluate(
                "own => [...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)"
                    + ".filter(h => h.startsWith(own + '/') && !h.startsWith(own + '/api/'))"
                    + ".map(h => h.slice(own.length))",
                own);
  }

  /** The address without ids and without the values of its parameters. */
  static String kind(String path) {
    return path.replaceFirst("#.*", "").replaceAll(ID, "{id}").replaceAll("=[^&]*", "=…");
  }

  static boolean namesAnObject(String kind) {
    return kind.contains("{id}");
  }
}
