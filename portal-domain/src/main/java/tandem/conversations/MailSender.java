package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.platform.Texts;

/**
 * Sends mail by SMTP as multipart with plain text first. Slow servers are given up after ten
 * seconds; the outbox tries again.
 */
@ApplicationScoped
class MailSender {
  private static final String TIMEOUT_MILLIS = "10000";

  @Inject
  @ConfigProperty(name = "tandem.smtp.host", defaultValue = "localhost")
  String host;

  @Inject
  @ConfigProperty(name = "tandem.smtp.port", defaultValue = "25")
  int port;

  @Inject
  @ConfigProperty(name = "tandem.mail.from", defaultValue = "Tandem <no-reply@tandem.example>")
  String from;

  @Inject
  @ConfigProperty(name = "tandem.portal.url", defaultValue = "http://localhost:8080")
  String portal;

  void send(String address, Reader reader, Letter letter) {
    Texts texts = Texts.of("conversations", reader.locale());
    String link = portal.replaceAll("/+$", "") + letter.path();
    String greeting = texts.get("greeting", reader.name());
    String footer = texts.get(letter.footer());
    String plain =
        String.join(
            "\n\n", greeting, letter.body(), letter.action() + ": " + link, "-- \n" + footer);
    try {
      MimeMessage message = new MimeMessage(Session.getInstance(settings()));
      message.setFrom(new InternetAddress(from));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
      if (letter.answerTo().isPresent()) {
        message.setReplyTo(InternetAddress.parse(letter.answerTo().get()));
      }
      message.setSubject(letter.subject().replaceAll("\\s+", " "), "UTF-8");
      message.setHeader("Content-Language", reader.locale());
      message.setHeader("Auto-Submitted", "auto-generated");
      MimeMultipart both = new MimeMultipart("alternative");
      both.addBodyPart(part(plain, "text/plain"));
      both.addBodyPart(part(html(reader, letter, greeting, link, footer), "text/html"));
      message.setContent(both);
      Transport.send(message);
    } catch (MessagingException failure) {
      throw new IllegalStateException("Mail could not be handed to " + host + ":" + port, failure);
    }
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("mail.smtp.host", host);
    settings.setProperty("mail.smtp.port", Integer.toString(port));
    settings.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    settings.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    settings.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    settings.setProperty("mail.smtp.starttls.enable", "true");
    return settings;
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(text, type + "; charset=UTF-8");
    return part;
  }

  private static String html(
      Reader reader, Letter letter, String greeting, String link, String footer) {
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>%s</title></head>
    <body style="font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem">
    <p>%s</p><p>%s</p>
    <p><a href="%s" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#12684f;color:#ffffff;text-decoration:none">%s</a></p>
    <p style="font-size:13px;opacity:.7">%s</p>
    </body></html>
    """
        .formatted(
            reader.locale(),
            escaped(letter.subject()),
            escaped(greeting),
            escaped(letter.body()).replace("\n", "<br>"),
            escaped(link),
            escaped(letter.action()),
            escaped(footer));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
