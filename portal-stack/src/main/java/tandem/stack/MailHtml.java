package tandem.stack;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** The mail catcher's pages: a list, one mail, and nothing found. */
final class MailHtml {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private MailHtml() {}

  static String list(List<CaughtMail> mails) {
    if (mails.isEmpty()) {
      return page(
          "Caught mail",
          """
          <h1>Caught mail</h1>
          <p class="empty">No mail yet. What the portal and Keycloak send arrives here and goes no further.</p>
          """);
    }
    StringBuilder rows = new StringBuilder();
    for (CaughtMail mail : mails) {
      rows.append(
          """
          <li><a href="/messages/%d">
            <span class="subject">%s</span>
            <span class="to">%s</span>
            <time datetime="%s">%s</time>
          </a></li>
          """
              .formatted(
                  mail.id(),
                  text(subject(mail)),
                  text(String.join(", ", mail.to())),
                  mail.at(),
                  TIME.format(mail.at())));
    }
    return page(
        "Caught mail",
        """
        <div class="head"><h1>Caught mail <span class="count">%d</span></h1>
        <form method="post" action="/forget"><button>Forget all</button></form></div>
        <ul>
        %s</ul>
        """
            .formatted(mails.size(), rows));
  }

  static String one(CaughtMail mail) {
    String html =
        mail.html().isEmpty()
            ? ""
            : "<iframe sandbox title=\"The mail as HTML\" src=\"/messages/%d/html\"></iframe>\n"
                .formatted(mail.id());
    String plain =
        mail.text().isEmpty()
            ? ""
            : "<details%s><summary>Plain text</summary><pre>%s</pre></details>\n"
                .formatted(mail.html().isEmpty() ? " open" : "", text(mail.text()));
    return page(
        subject(mail),
        """
        <p><a class="back" href="/">All mail</a></p>
        <article>
        <h1>%s</h1>
        <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>At</dt><dd>%s</dd></dl>
        %s%s</article>
        """
            .formatted(
                text(subject(mail)),
                text(mail.from()),
                text(String.join(", ", mail.to())),
                TIME.format(mail.at()),
                html,
                plain));
  }

  static String missing() {
    return page(
        "Not here",
        """
        <h1>This mail is not here</h1>
        <p class="empty">It may have been forgotten. <a href="/">All mail</a></p>
        """);
  }

  private static String page(String title, String body) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s · Tandem mail</title>
    <link rel="stylesheet" href="/mail.css">
    </head>
    <body><main>
    %s</main></body>
    </html>
    """
        .formatted(text(title), body);
  }

  private static String subject(CaughtMail mail) {
    return mail.subject().isEmpty() ? "(no subject)" : mail.subject();
  }

  private static String text(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
