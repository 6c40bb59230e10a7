package tandem.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;

/** Messages that live until the next page: set before a redirect, shown once after it. */
final class Flashes {
  private static final String KEY = "tandem.flashes";

  private Flashes() {}

  static void add(HttpServletRequest request, Flash flash) {
    HttpSession session = request.getSession();
    List<Flash> waiting = new ArrayList<>(in(session));
    waiting.add(flash);
    session.setAttribute(KEY, new ArrayList<>(waiting));
  }

  static List<Flash> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return List.of();
    }
    List<Flash> waiting = in(session);
    if (!waiting.isEmpty()) {
      session.removeAttribute(KEY);
    }
    return waiting;
  }

  private static List<Flash> in(HttpSession session) {
    return session.getAttribute(KEY) instanceof List<?> list
        ? list.stream().filter(Flash.class::isInstance).map(Flash.class::cast).toList()
        : List.of();
  }
}
