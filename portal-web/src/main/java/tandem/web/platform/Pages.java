package tandem.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import tandem.platform.Refusal;

/** What controllers answer with: a page, the page again after a mistake, or the way onwards. */
@RequestScoped
public class Pages {
  private static final int UNPROCESSABLE = 422;

  @Inject Models models;
  @Inject CurrentPage current;
  @Inject HttpServletRequest request;

  /** The template's own model is called {@code model}; {@code page} is added by the engine. */
  public Response show(String template, Object model) {
    return view(Response.Status.OK.getStatusCode(), template, model);
  }

  /** The same form again, with what was typed and what is wrong. */
  public Response again(String template, Object model) {
    return view(UNPROCESSABLE, template, model);
  }

  /** The same form once more, because somebody else was faster; the page says what they did. */
  public Response conflict(String template, Object model) {
    return view(Response.Status.CONFLICT.getStatusCode(), template, model);
  }

  /** What the domain refused, as a sentence for the reader. */
  public String words(Refusal refusal) {
    return Refusals.words(current.texts(), refusal);
  }

  public Response onwards(String path, Flash flash) {
    Flashes.add(request, flash);
    return onwards(path);
  }

  public Response onwards(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  public Page page() {
    return current.page();
  }

  public Submission submission(MultivaluedMap<String, String> posted) {
    return new Submission(current.texts(), posted);
  }

  private Response view(int status, String template, Object model) {
    models.put("model", model);
    return Response.status(status).entity(template).type("text/html; charset=utf-8").build();
  }
}
