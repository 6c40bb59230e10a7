package tandem.api.platform.problem;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tandem.api.platform.http.Trace;

/**
 * What the container refuses itself (no such path, no such method, a filter that failed) is a
 * problem like any other.
 */
@WebServlet("/problem-page")
public class ErrorPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Problems problems;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problems.write(problem(request), request, response);
  }

  private static Problem problem(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
      return Failures.problem(thrown, Trace.of(request).requestId());
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return Problem.of(ProblemCode.ofStatus(status instanceof Integer code ? code : 404));
  }
}
