package tandem.it.harness;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The running server's own settings, changed as an operator would, over its administration. */
public final class Server {
  private Server() {}

  /** A setting of MicroProfile Config; in effect within a minute. */
  public static void set(String name, String value) {
    ask("set-config-cache?duration=1");
    ask(
        "set-config-property?source=domain&propertyName="
            + name
            + "&propertyValue="
            + encoded(value));
  }

  public static void unset(String name) {
    ask("delete-config-property?source=domain&propertyName=" + name);
  }

  private static void ask(String command) {
    HttpResponse<String> answer =
        Http.send(
            Http.to("http://localhost:" + Portal.here().adminPort() + "/__asadmin/" + command)
                .header("User-Agent", "hk2-agent"));
    if (!answer.body().contains("exit-code: SUCCESS")) {
      throw new IllegalStateException(command + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
