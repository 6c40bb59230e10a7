package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.it.harness.Reader;

/** What the administrator does to somebody of the company; there is no API for it. */
final class AtThePeoplePage {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private AtThePeoplePage() {}

  static void send(String person, String form, Map<String, String> fields) {
    Reader admin = Reader.of("admin");
    Matcher version = VERSION.matcher(admin.get("/people/" + person).body());
    assertThat(version.find()).isTrue();
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("version", version.group(1));
    assertThat(admin.post("/people/" + person + "/" + form, all).statusCode()).isEqualTo(303);
  }
}
