package tandem.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import jakarta.mvc.engine.ViewEngineException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Renders the view names that controllers return, and gives every template its {@link Page}. */
@ApplicationScoped
public class JteViewEngine implements ViewEngine {
  @Inject CurrentPage current;

  @Override
  public boolean supports(String view) {
    return view.endsWith(".jte");
  }

  @Override
  public void processView(ViewEngineContext context) throws ViewEngineException {
    Map<String, Object> parameters = new HashMap<>(context.getModels().asMap());
    parameters.put("page", current.page());
    byte[] page = Templates.render(context.getView(), parameters);
    MultivaluedMap<String, Object> headers = context.getResponseHeaders();
    headers.putSingle("Content-Type", "text/html; charset=utf-8");
    headers.putSingle("Vary", "Accept-Encoding, Cookie, Accept-Language");
    if (Templates.worthZipping(page)
        && EdgeFilter.acceptsGzip(
            context.getRequest(jakarta.servlet.http.HttpServletRequest.class))) {
      headers.putSingle("Content-Encoding", "gzip");
      page = Templates.zip(page);
    }
    try {
      context.getOutputStream().write(page);
    } catch (IOException e) {
      throw new ViewEngineException("The page could not be sent", e);
    }
  }
}
