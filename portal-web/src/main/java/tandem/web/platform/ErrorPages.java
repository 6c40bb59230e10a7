package tandem.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tandem.keycloak.Trouble;

/** Errors as pages: what happened, what to do now, and the request id to quote. */
@RequestScoped
public class ErrorPages {
  private static final Set<Integer> WORDED =
      Set.of(400, 403, 404, 405, 409, 412, 413, 422, 500, 503);

  /**
   * What the error template shows.
   *
   * @param detail a sentence of our own about this very case, or nothing
   */
  public record Problem(int status, String detail) {
    /** Where its words are in the messages. */
    public String key() {
      if (WORDED.contains(status)) {
        return "error." + status;
      }
      return status >= 500 ? "error.500" : "error.400";
    }
  }

  @Inject CurrentPage current;

  public Response page(int status, String detail) {
    return Response.status(status)
        .type("text/html; charset=utf-8")
        .entity(body(status, detail))
        .build();
  }

  byte[] body(int status, String detail) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("page", current.pageWithoutForms());
    parameters.put("model", new Problem(status, detail));
    return Templates.render("errors/error.jte", parameters);
  }

  /** Why somebody could not be signed in, and what to do about it. */
  byte[] body(Trouble trouble) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("page", current.pageWithoutForms());
    parameters.put("model", trouble);
    return Templates.render("errors/signin.jte", parameters);
  }
}
