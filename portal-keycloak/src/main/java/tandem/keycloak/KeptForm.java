package tandem.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that was sent after its session had ended. It is not carried out, but what was typed is
 * kept over the sign-in, so that the page can show it again: a page that has a form asks {@link
 * #take} for it.
 *
 * @param action path the form was sent to
 */
public record KeptForm(String action, Map<String, List<String>> fields) implements Serializable {
  private static final String KEY = "tandem.keycloak.kept-form";
  private static final int LONGEST = 64 * 1024;

  public KeptForm {
    fields = Map.copyOf(fields);
  }

  /** Gives the kept form out once; empty when none was sent to this path. */
  public static Optional<KeptForm> take(HttpServletRequest request, String action) {
    HttpSession session = request.getSession(false);
    if (session != null
        && session.getAttribute(KEY) instanceof KeptForm form
        && form.action.equals(action)) {
      session.removeAttribute(KEY);
      return Optional.of(form);
    }
    return Optional.empty();
  }

  /** What waits to be sent again, without taking it. */
  public static Optional<KeptForm> waiting(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(KEY) instanceof KeptForm form
        ? Optional.of(form)
        : Optional.empty();
  }

  /**
   * Only for somebody who had a session: strangers cannot fill our memory.
   *
   * @return whether it is kept
   */
  static boolean keep(HttpServletRequest request) {
    String type = request.getContentType();
    boolean plainForm = type != null && type.startsWith("application/x-www-form-urlencoded");
    long length = request.getContentLengthLong();
    if (request.getRequestedSessionId() == null || !plainForm || length < 1 || length > LONGEST) {
      return false;
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    utf8(request);
    request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    request.getSession().setAttribute(KEY, new KeptForm(OpenPaths.path(request), fields));
    return true;
  }

  /** No filter has run yet that would say so. */
  private static void utf8(HttpServletRequest request) {
    try {
      request.setCharacterEncoding("UTF-8");
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
