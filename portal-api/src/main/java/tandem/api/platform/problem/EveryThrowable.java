package tandem.api.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import tandem.api.platform.access.RefusalNotes;
import tandem.api.platform.http.Trace;
import tandem.api.platform.json.MergePatch;

/**
 * Whatever is thrown on the way becomes a problem; nothing reaches the container's own error page.
 */
@Provider
@ApplicationScoped
public class EveryThrowable implements ExceptionMapper<Throwable> {
  private static final int UNSUPPORTED_MEDIA_TYPE = 415;
  private static final String ACCEPT_POST = "Accept-Post";
  private static final String ACCEPT_PATCH = "Accept-Patch";

  @Inject Problems problems;
  @Inject RefusalNotes notes;
  @Context HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    Problem problem = Failures.problem(thrown, Trace.of(request).requestId());
    notes.caller(request, problem.status(), problem.code());
    Response answer = problems.answer(problem, request);
    return answer.getStatus() == UNSUPPORTED_MEDIA_TYPE && !toldWhatIsRead(answer)
        ? Response.fromResponse(answer).header(header(), readAs()).build()
        : answer;
  }

  private static boolean toldWhatIsRead(Response answer) {
    return answer.getHeaders().containsKey(ACCEPT_POST)
        || answer.getHeaders().containsKey(ACCEPT_PATCH);
  }

  private String header() {
    return request.getMethod().equals("PATCH") ? ACCEPT_PATCH : ACCEPT_POST;
  }

  private String readAs() {
    return request.getMethod().equals("PATCH") ? MergePatch.MEDIA_TYPE : MediaType.APPLICATION_JSON;
  }
}
