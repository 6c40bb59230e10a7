package tandem.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tandem.keycloak.Trouble;

/** What the container refuses before a page is reached looks like the portal too. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
  static final String TROUBLE = "tandem.sign-in-trouble";

  @Inject transient ErrorPages errors;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = code instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
    byte[] page =
        request.getAttribute(TROUBLE) instanceof Trouble trouble
            ? errors.body(trouble)
            : errors.body(status, "");
    response.setStatus(status);
    response.setContentType("text/html; charset=utf-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
