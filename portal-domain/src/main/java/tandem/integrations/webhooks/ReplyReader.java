package tandem.integrations.webhooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an answer of HTTP/1.1 (RFC 9112) and no more of it than is wanted: 16 KiB of head, 64 KiB
 * of body. What is compressed stays so.
 */
final class ReplyReader {
  private static final int MOST_HEAD = 16 * 1024;
  private static final int MOST_BODY = 64 * 1024;
  private static final int KEPT_HEAD = 4000;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");

  private final InputStream in;
  private int headLeft = MOST_HEAD;

  private ReplyReader(InputStream in) {
    this.in = in;
  }

  static Reply read(InputStream in) throws IOException {
    return new ReplyReader(in).reply();
  }

  private Reply reply() throws IOException {
    StringBuilder head = new StringBuilder();
    Map<String, String> headers = new TreeMap<>();
    int status;
    do {
      head.setLength(0);
      headers.clear();
      status = status(head);
      headers(head, headers);
    } while (status < 200);
    return new Reply(
        status,
        head.substring(0, Math.min(KEPT_HEAD, head.length())),
        status == 204 || status == 304 ? "" : body(headers),
        Optional.ofNullable(headers.get("retry-after")));
  }

  private int status(StringBuilder head) throws IOException {
    String line = line();
    Matcher status = STATUS.matcher(line);
    if (!status.matches()) {
      throw new IOException("no answer of HTTP/1.1");
    }
    head.append(printable(line)).append('\n');
    return Integer.parseInt(status.group(1));
  }

  private void headers(StringBuilder head, Map<String, String> headers) throws IOException {
    for (String line = line(); !line.isEmpty(); line = line()) {
      head.append(printable(line)).append('\n');
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
  }

  private String body(Map<String, String> headers) throws IOException {
    if (headers
        .getOrDefault("transfer-encoding", "")
        .toLowerCase(Locale.ROOT)
        .contains("chunked")) {
      return chunks();
    }
    String length = headers.getOrDefault("content-length", "");
    int most =
        length.matches("[0-9]{1,9}") ? Math.min(Integer.parseInt(length), MOST_BODY) : MOST_BODY;
    return text(in.readNBytes(most));
  }

  private String chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    headLeft = MOST_HEAD;
    while (body.size() < MOST_BODY) {
      String size = line().replaceFirst(";.*", "").strip();
      if (!size.matches("[0-9A-Fa-f]{1,8}")) {
        throw new IOException("a chunk without a size");
      }
      long length = Long.parseLong(size, 16);
      if (length == 0) {
        break;
      }
      body.write(in.readNBytes((int) Math.min(length, MOST_BODY - body.size())));
      if (body.size() < MOST_BODY) {
        line();
      }
    }
    return text(body.toByteArray());
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || --headLeft < 0) {
        throw new IOException(next < 0 ? "ended before its head did" : "a head without an end");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private static String printable(String line) {
    return line.replaceAll("[^\\x20-\\x7e]", "?");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
