package tandem.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The plain page of an application that shows no better one. */
final class TroublePage {
  private TroublePage() {}

  static void write(Trouble trouble, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Locale language = Words.wanted(request);
    String title = Words.of(language, trouble.key() + ".title");
    byte[] page =
        """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
        <title>%s</title></head><body><main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p>%s</main></body></html>
        """
            .formatted(
                language.getLanguage(),
                title,
                title,
                Words.of(language, trouble.key() + ".detail"),
                Words.of(language, "again"),
                trouble.status() == HttpServletResponse.SC_FORBIDDEN ? signOut(language) : "")
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(trouble.status());
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  private static String signOut(Locale language) {
    return "<form method=\"post\" action=\"/logout\"><button>%s</button></form>"
        .formatted(Words.of(language, "sign_out"));
  }
}
