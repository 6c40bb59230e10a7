package tandem.web.platform;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Serves {@link Assets}: nobody needs to be signed in for them, and they may be kept for a year.
 */
@WebServlet("/assets/*")
public class AssetsServlet extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    Optional<Asset> found = Assets.shared().find(path.substring(1));
    if (found.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Asset asset = found.get();
    response.setContentType(asset.contentType());
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    byte[] body = asset.body();
    if (asset.compressible()) {
      response.setHeader("Vary", "Accept-Encoding");
      if (EdgeFilter.acceptsGzip(request)) {
        response.setHeader("Content-Encoding", "gzip");
        body = asset.gzipped();
      }
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
