package tandem.conversations;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tandem.platform.Sha256;

/**
 * A mail as it was read, with nothing believed yet.
 *
 * @param key the same for the same mail, however often it comes
 * @param recipients addresses it was sent or delivered to
 * @param senders addresses of its From line
 * @param automatic whether a program wrote it, or a list carried it (RFC 3834)
 * @param proofs Authentication-Results (RFC 8601), the newest first
 * @param body read when it is asked for, not before its sender is believed
 * @param tooLarge more than {@link #MOST_BYTES}; then only its head was read
 */
record IncomingMail(
    String key,
    List<String> recipients,
    List<String> senders,
    boolean automatic,
    List<String> proofs,
    IncomingBody body,
    boolean tooLarge) {
  static final int MOST_BYTES = 1024 * 1024;
  private static final int MOST_ADDRESSES = 50;
  private static final Pattern ADDRESS = Pattern.compile("[^@<>\\s]{1,64}@[^@<>\\s]{1,255}");
  private static final String[] RECIPIENTS = {
    "To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To"
  };

  /** Of a raw message (RFC 5322); reads no more than it may. */
  static IncomingMail read(InputStream raw) throws IOException, MessagingException {
    byte[] bytes = raw.readNBytes(MOST_BYTES + 1);
    boolean tooLarge = bytes.length > MOST_BYTES;
    MimeMessage message =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(tooLarge ? head(bytes) : bytes));
    String id = message.getHeader("Message-ID", " ");
    List<String> recipients =
        Stream.of(RECIPIENTS).flatMap(name -> addresses(message, name).stream()).toList();
    return new IncomingMail(
        Sha256.hex((id == null ? Sha256.hex(bytes) : id) + "\n" + recipients),
        recipients,
        addresses(message, "From"),
        automatic(message),
        List.of(headers(message, "Authentication-Results")),
        tooLarge ? IncomingBody.NONE : new IncomingBody(message),
        tooLarge);
  }

  private static byte[] head(byte[] bytes) {
    String start = new String(bytes, 0, 64 * 1024, StandardCharsets.ISO_8859_1);
    int end = start.indexOf("\r\n\r\n");
    int other = start.indexOf("\n\n");
    int cut = end < 0 ? other : end;
    return (cut < 0 ? start : start.substring(0, cut) + "\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean automatic(MimeMessage message) {
    return Stream.of(headers(message, "Auto-Submitted"))
            .anyMatch(value -> !value.strip().toLowerCase(Locale.ROOT).startsWith("no"))
        || Stream.of(headers(message, "Precedence"))
            .anyMatch(value -> value.toLowerCase(Locale.ROOT).matches("(?s).*(bulk|list|junk).*"))
        || Stream.of(headers(message, "Return-Path")).anyMatch(value -> value.strip().equals("<>"))
        || Stream.of("X-Loop", "X-Autoreply", "X-Autorespond", "List-Id", "X-Failed-Recipients")
            .anyMatch(name -> headers(message, name).length > 0);
  }

  private static String[] headers(MimeMessage message, String name) {
    try {
      String[] values = message.getHeader(name);
      return values == null ? new String[0] : values;
    } catch (MessagingException broken) {
      return new String[0];
    }
  }

  private static List<String> addresses(MimeMessage message, String name) {
    List<String> found = new ArrayList<>();
    for (String line : headers(message, name)) {
      for (InternetAddress each : parsed(line)) {
        if (each.getAddress() != null && ADDRESS.matcher(each.getAddress()).matches()) {
          found.add(each.getAddress().toLowerCase(Locale.ROOT));
        }
      }
    }
    return found.stream().distinct().limit(MOST_ADDRESSES).toList();
  }

  /** An address that cannot be read is nobody's. */
  private static InternetAddress[] parsed(String line) {
    try {
      return InternetAddress.parseHeader(line, false);
    } catch (AddressException nonsense) {
      return new InternetAddress[0];
    }
  }

  /** Of a message that a mailbox holds. */
  static IncomingMail of(Message message) throws IOException, MessagingException {
    ByteArrayOutputStream copy = new Bounded();
    try {
      message.writeTo(copy);
    } catch (Bounded.Full enough) {
      return read(new ByteArrayInputStream(copy.toByteArray()));
    }
    return read(new ByteArrayInputStream(copy.toByteArray()));
  }

  /** Takes one byte more than a mail may have, and then no more. */
  private static final class Bounded extends ByteArrayOutputStream {
    private static final class Full extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      super.write(bytes, from, Math.min(length, MOST_BYTES + 1 - size()));
      if (size() > MOST_BYTES) {
        throw new Full();
      }
    }

    @Override
    public synchronized void write(int one) {
      super.write(one);
      if (size() > MOST_BYTES) {
        throw new Full();
      }
    }
  }
}
