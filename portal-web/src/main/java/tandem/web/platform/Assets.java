package tandem.web.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tandem.platform.Sha256;

/**
 * CSS, script, icons and fonts, read once and kept in memory under names that carry a hash of their
 * content. A browser therefore asks for each version once; a new release has new names.
 */
public final class Assets {
  private static final List<String> FONTS =
      List.of(
          "onest-latin.woff2",
          "onest-cyrillic.woff2",
          "onest-latin-ext.woff2",
          "onest-currency.woff2",
          "onest-signs.woff2");
  private static final List<String> STYLES =
      List.of(
          "10-tokens.css",
          "20-base.css",
          "30-layout.css",
          "40-controls.css",
          "50-forms.css",
          "60-content.css",
          "70-screens.css",
          "80-desk.css",
          "85-view.css");
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
  private static final Assets SHARED = new Assets();

  private final Map<String, String> hashedNames = new HashMap<>();
  private final Map<String, Asset> byHashedName = new HashMap<>();

  private Assets() {
    for (String font : FONTS) {
      add(font, "font/woff2", read("/assets/fonts/" + font));
    }
    add("icons.svg", "image/svg+xml", read("/assets/icons.svg"));
    add("favicon.svg", "image/svg+xml", read("/assets/favicon.svg"));
    add("htmx.js", "text/javascript; charset=utf-8", read(HTMX));
    add("tandem.js", "text/javascript; charset=utf-8", read("/assets/tandem.js"));
    add("tandem.css", "text/css; charset=utf-8", styles());
  }

  public static Assets shared() {
    return SHARED;
  }

  /**
   * The address of an asset, `/assets/` and its hashed name. Refuses a name that does not exist.
   */
  public String url(String name) {
    @Nullable String hashed = hashedNames.get(name);
    if (hashed == null) {
      throw new IllegalArgumentException("No asset is called " + name);
    }
    return "/assets/" + hashed;
  }

  Optional<Asset> find(String hashedName) {
    return Optional.ofNullable(byHashedName.get(hashedName));
  }

  private byte[] styles() {
    StringBuilder css = new StringBuilder();
    for (String style : STYLES) {
      css.append(new String(read("/assets/css/" + style), StandardCharsets.UTF_8));
    }
    String text = css.toString();
    for (String font : FONTS) {
      text = text.replace("url(" + font + ")", "url(" + url(font) + ")");
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void add(String name, String contentType, byte[] body) {
    int dot = name.lastIndexOf('.');
    String hashed = name.substring(0, dot) + "." + hash(body) + name.substring(dot);
    byte[] gzipped = contentType.startsWith("font/") ? new byte[0] : gzip(body);
    hashedNames.put(name, hashed);
    byHashedName.put(hashed, new Asset(contentType, body, gzipped));
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing in the WAR: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] body) {
    return HexFormat.of().formatHex(Sha256.of(body), 0, 5);
  }

  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
