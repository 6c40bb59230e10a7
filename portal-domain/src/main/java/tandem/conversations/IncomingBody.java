package tandem.conversations;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a mail. Its parts are taken apart once, when somebody asks: that costs time, and
 * whoever has not proven who they are is not worth it.
 */
final class IncomingBody {
  static final IncomingBody NONE = new IncomingBody(null);
  private static final int MOST_PARTS = 50;
  private static final int DEEPEST = 8;
  private static final int MOST_TEXT = 50_000;

  private final @Nullable Part message;
  private @Nullable Found found;

  IncomingBody(@Nullable Part message) {
    this.message = message;
  }

  /** What was written, quoted parts and all; blank when it cannot be read. */
  String text() {
    return found().text();
  }

  /** Whether something is attached. */
  boolean files() {
    return found().files;
  }

  /** Whether it is no mail that anybody could read. */
  boolean broken() {
    return found().broken;
  }

  /** Whether anybody asked. */
  boolean read() {
    return Optional.ofNullable(found).isPresent();
  }

  private Found found() {
    Found known = found;
    if (known == null) {
      known = new Found();
      if (message != null) {
        known.lookAt(message);
      }
      found = known;
    }
    return known;
  }

  /** What the parts of a message hold. */
  private static final class Found {
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private boolean files;
    private boolean broken;
    private int parts;

    String text() {
      return plain.isEmpty() ? ReplyText.ofHtml(html.toString()) : plain.toString();
    }

    void lookAt(Part message) {
      try {
        look(message, 0);
      } catch (MessagingException | IOException unreadable) {
        broken = true;
      }
    }

    private void look(Part part, int depth) throws MessagingException, IOException {
      if (++parts > MOST_PARTS || depth > DEEPEST) {
        throw new MessagingException("Too many parts");
      }
      if (part.isMimeType("multipart/*")) {
        if (part.getContent() instanceof Multipart many) {
          for (int i = 0; i < many.getCount(); i++) {
            look(many.getBodyPart(i), depth + 1);
          }
        }
      } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
        files = true;
      } else if (part.isMimeType("text/plain")) {
        add(plain, part);
      } else if (part.isMimeType("text/html")) {
        add(html, part);
      } else if (!picture(part)) {
        files = true;
      }
    }

    /** Of a signature, shown within the text. */
    private static boolean picture(Part part) throws MessagingException {
      return part.isMimeType("image/*") && part.getHeader("Content-ID") != null;
    }

    /** In a character set that nobody knows, what can be read of it. */
    private static String words(Part part) throws MessagingException, IOException {
      try {
        return String.valueOf(part.getContent());
      } catch (UnsupportedEncodingException unknown) {
        try (InputStream bytes = part.getInputStream()) {
          return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }

    private static void add(StringBuilder text, Part part) throws MessagingException, IOException {
      String said = words(part);
      text.append(said, 0, Math.min(said.length(), Math.max(0, MOST_TEXT - text.length())));
      text.append('\n');
    }
  }
}
