package tandem.web.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * The templates, compiled into classes by the build. A page is rendered whole before it is sent.
 */
public final class Templates {
  private static final int WORTH_ZIPPING = 1024;
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "gg.jte.generated.precompiled");

  private Templates() {}

  static boolean exists(String view) {
    return ENGINE.hasTemplate(view);
  }

  /** Renders to UTF-8. Fails before a byte is sent, so an error page can still take its place. */
  public static byte[] render(String view, Map<String, Object> parameters) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    ENGINE.render(view, parameters, output);
    return output.toByteArray();
  }

  static boolean worthZipping(byte[] page) {
    return page.length > WORTH_ZIPPING;
  }

  static byte[] zip(byte[] page) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(page.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
