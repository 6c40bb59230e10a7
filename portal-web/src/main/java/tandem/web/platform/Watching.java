package tandem.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import tandem.partners.Viewpoint;

/** Whose eyes the signed-in person looks through at the moment: kept in their session. */
@RequestScoped
public class Watching {
  private static final String KEY = "tandem.viewpoint";

  @Inject HttpServletRequest request;

  public Optional<Viewpoint> now() {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(KEY) instanceof Viewpoint view
        ? Optional.of(view)
        : Optional.empty();
  }

  public void begin(Viewpoint view) {
    request.getSession().setAttribute(KEY, view);
  }

  public void stop() {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(KEY);
    }
  }
}
