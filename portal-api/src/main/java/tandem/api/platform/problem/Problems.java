package tandem.api.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.http.Trace;

/** Answers a request with a problem, in the reader's language. */
@ApplicationScoped
public class Problems {
  public static final String MEDIA_TYPE = "application/problem+json";

  @Inject ApiSettings settings;

  public Response answer(Problem problem, HttpServletRequest request) {
    Response.ResponseBuilder answer =
        Response.status(problem.status())
            .type(MEDIA_TYPE)
            .header("Content-Language", language(request).toLanguageTag())
            .entity(document(problem, request, request.getRequestURI()));
    problem.headers().forEach(answer::header);
    return answer.build();
  }

  public Response answer(Throwable thrown, HttpServletRequest request) {
    return answer(Failures.problem(thrown, Trace.of(request).requestId()), request);
  }

  /** For whoever answers outside of JAX-RS. */
  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body =
        document(problem, request, asked(request)).toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(problem.status());
    response.setContentType(MEDIA_TYPE);
    response.setHeader("Content-Language", language(request).toLanguageTag());
    response.setHeader("Cache-Control", "no-store");
    problem.headers().forEach(response::setHeader);
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private JsonObject document(Problem problem, HttpServletRequest request, String instance) {
    return ProblemDocument.of(
        problem, language(request), settings.apiUrl(), instance, Trace.of(request).requestId());
  }

  private static Locale language(HttpServletRequest request) {
    return Texts.language(Optional.ofNullable(request.getHeader("Accept-Language")));
  }

  /** The address the client asked for, also when the container forwarded to an error page. */
  private static String asked(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
        ? uri
        : request.getRequestURI();
  }
}
