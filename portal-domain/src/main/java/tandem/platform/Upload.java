package tandem.platform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form with a file, as browsers send it (RFC 7578). What does not look like it is an empty form.
 */
public final class Upload {
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)^multipart/form-data;.*boundary=\"?([^\";]{1,70})\"?.*$");
  private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"\r\n]{1,100})\"");
  private static final Pattern FILE_NAME = Pattern.compile("(?i)filename=\"([^\"\r\n]{0,1000})\"");
  private static final int MOST_PARTS = 20;
  private static final Upload NOTHING = new Upload(Map.of(), "", new byte[0]);

  private final Map<String, String> fields;
  private final String fileName;
  private final byte[] file;

  private Upload(Map<String, String> fields, String fileName, byte[] file) {
    this.fields = Map.copyOf(fields);
    this.fileName = fileName;
    this.file = file;
  }

  /** As the browser says; for people, never for a path. */
  public String fileName() {
    return fileName;
  }

  /** Empty when none was chosen. */
  public byte[] file() {
    return file.clone();
  }

  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The body may be cut off: what is whole of it is read, and of the file what is there. */
  public static Upload read(String contentType, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.matches()) {
      return NOTHING;
    }
    // one byte a character, so that places in the text are places in the body
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String delimiter = "--" + boundary.group(1);
    Map<String, String> fields = new LinkedHashMap<>();
    Upload found = NOTHING;
    int at = text.indexOf(delimiter);
    for (int part = 0; part < MOST_PARTS && at >= 0; part++) {
      int begin = at + delimiter.length();
      int end = text.indexOf("\r\n" + delimiter, begin);
      int head = text.indexOf("\r\n\r\n", begin);
      int stop = end < 0 ? body.length : end;
      if (head < 0 || head + 4 > stop) {
        break;
      }
      String headers = utf8(body, begin, head);
      Optional<String> name = first(NAME, headers);
      Optional<String> fileName = first(FILE_NAME, headers);
      if (fileName.isPresent()) {
        found = new Upload(Map.of(), fileName.get(), Arrays.copyOfRange(body, head + 4, stop));
      } else if (name.isPresent() && end >= 0) {
        fields.put(name.get(), utf8(body, head + 4, stop).strip());
      }
      at = end < 0 ? -1 : end + 2;
    }
    return new Upload(fields, found.fileName, found.file);
  }

  private static Optional<String> first(Pattern pattern, String headers) {
    Matcher matcher = pattern.matcher(headers);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String utf8(byte[] body, int from, int to) {
    return new String(body, from, to - from, StandardCharsets.UTF_8);
  }
}
