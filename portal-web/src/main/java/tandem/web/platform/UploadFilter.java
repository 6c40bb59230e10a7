package tandem.web.platform;

import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import tandem.platform.Upload;

/**
 * Forms with files: reads them within a limit, and puts the token that stands in the form where
 * Krazo looks for it (it reads tokens of plain forms only, eclipse-ee4j/krazo 241). A form without
 * the right token is refused as any other. A file beyond the limit is cut off one byte later, for
 * the page to refuse it.
 */
@Provider
@PreMatching
@jakarta.annotation.Priority(Priorities.ENTITY_CODER)
public class UploadFilter implements ContainerRequestFilter {
  static final String TOKEN = "_csrf";

  /** The largest file that any page takes, and the form around it. */
  static final int MOST_BYTES = 2 * 1024 * 1024 + 64 * 1024;

  /** Read and thrown away, so that the browser gets its answer. */
  private static final long MOST_DRAINED = 16L * 1024 * 1024;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    MediaType type = request.getMediaType();
    if (type == null || !MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
      return;
    }
    InputStream sent = request.getEntityStream();
    byte[] body = sent.readNBytes(MOST_BYTES);
    drain(sent);
    request.setEntityStream(new ByteArrayInputStream(body));
    String token =
        Upload.read(String.valueOf(request.getHeaderString("Content-Type")), body).field(TOKEN);
    request.getHeaders().remove(Csrf.DEFAULT_CSRF_HEADER_NAME);
    if (!token.isEmpty()) {
      request.getHeaders().putSingle(Csrf.DEFAULT_CSRF_HEADER_NAME, token);
    }
  }

  private static void drain(InputStream rest) throws IOException {
    byte[] buffer = new byte[65_536];
    long drained = 0;
    for (int read = rest.read(buffer);
        read >= 0 && drained < MOST_DRAINED;
        read = rest.read(buffer)) {
      drained += read;
    }
  }
}
