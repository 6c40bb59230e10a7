package tandem.web.platform;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** What is kept of one report: nothing that could tell of a person or of their customers. */
record CspReport(String directive, String page, String blocked) {
  private static final int MOST = 5;
  private static final int LONGEST = 100;
  private static final String ID = "[a-z]{2,5}_[0-9A-HJKMNP-TV-Z]{26}";

  /** At most five lines for the log; none for what is no report. */
  static List<String> read(String body) {
    try (JsonReader reader = JSON.createReader(new StringReader(body))) {
      return reports(reader.readValue()).limit(MOST).map(CspReport::toString).toList();
    } catch (JsonException | ClassCastException noReport) {
      return List.of();
    }
  }

  private static Stream<CspReport> reports(JsonValue value) {
    return switch (value) {
      case JsonArray several ->
          several.stream()
              .filter(one ->
                  one instanceof JsonObject report
                      && report.getString("type", "").equals("csp-violation"))
              .map(one -> one.asJsonObject().getJsonObject("body"))
              .map(one -> of(one, "effectiveDirective", "documentURL", "blockedURL"));
      case JsonObject one when one.get("csp-report") instanceof JsonObject report ->
          Stream.of(of(report, "violated-directive", "document-uri", "blocked-uri"));
      default -> Stream.empty();
    };
  }

  private static CspReport of(JsonObject report, String directive, String page, String blocked) {
    return new CspReport(
        plain(report.getString(directive, "")),
        plain(path(report.getString(page, ""))),
        plain(origin(report.getString(blocked, ""))));
  }

  private static String path(String address) {
    try {
      return String.valueOf(URI.create(address).getPath()).replaceAll(ID, "{id}");
    } catch (IllegalArgumentException odd) {
      return "";
    }
  }

  /** A host, or a keyword such as {@code inline}. */
  private static String origin(String address) {
    try {
      URI uri = URI.create(address);
      return uri.getHost() == null ? address : uri.getScheme() + "://" + uri.getAuthority();
    } catch (IllegalArgumentException odd) {
      return "";
    }
  }

  private static String plain(String text) {
    String clean = text.replaceAll("[^\\w .:/{}*'-]", "");
    return clean.substring(0, Math.min(LONGEST, clean.length()));
  }

  @Override
  public String toString() {
    return "Content policy: " + directive + " on " + page + " blocked " + blocked;
  }
}
