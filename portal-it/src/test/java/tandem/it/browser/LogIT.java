package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Fresh;
import tandem.it.harness.Portal;
import tandem.it.harness.Tokens;
import tandem.it.harness.Work;

/**
 * What people and systems do and get wrong leaves no token, secret, name or address in any log
 * (ASVS 14.2.4, 16.2.5).
 */
class LogIT {
  private static final Pattern TOKEN =
      Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}");
  private static final Pattern MAIL =
      Pattern.compile("[\\w.+-]+@(?:nord|sued|tandem|probe)\\.example");

  /** The sender of all mail is the company's own address and nobody's. */
  private static final String SENDER = "portal@tandem.example";

  @Test
  void no_log_holds_what_it_must_not() throws IOException {
    Map<String, String> secrets = new LinkedHashMap<>();
    drive(secrets);

    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Portal.data().resolve("logs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        secrets.forEach((what, secret) -> {
          if (text.contains(secret)) {
            found.add(file.getFileName() + ": " + what);
          }
        });
        look(file, TOKEN, text, found);
        look(file, MAIL, text.replace(SENDER, ""), found);
      }
    }
    assertThat(found).isEmpty();
  }

  private static void look(Path file, Pattern pattern, String text, List<String> found) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      String line = text.substring(Math.max(0, matcher.start() - 120), matcher.end());
      found.add(file.getFileName() + ": …" + line);
    }
  }

  /** A morning's work with its mistakes; notes what must not be found afterwards. */
  private static void drive(Map<String, String> secrets) {
    String customer = Fresh.company();
    var form = Fresh.lead(Work.product());
    form.withObject("/customer").put("name", customer);
    String contact = "Зинаида " + Fresh.word();
    form.withObject("/contact").put("name", contact);
    Answer lead = Work.NORD.post("/leads", form);
    assertThat(lead.status()).as(lead.toString()).isEqualTo(201);
    Work.approve(lead);
    Work.NORD.post("/leads", form.deepCopy().put("need", "short"));
    Work.NORD.send("POST", "/leads", "{\"contact\": {\"name\": \"" + contact + "\"");
    Api.bearer(Tokens.machine("nord-erp") + "x").get("/leads");
    Api.nobody().get("/leads?access_token=" + Tokens.machine("nord-erp"));
    Work.NORD.get("/leads?q=" + "%D0%97%D0%B8%D0%BD");
    Tokens.ask(
        Map.of(
            "grant_type", "client_credentials",
            "client_id", "nord-erp",
            "client_secret", "wrong-secret-" + customer.hashCode()));
    try (Visitor visitor = Visitor.stranger()) {
      visitor.open("/deals?q=" + "Zinaida");
      visitor.knock("nord-owner", "wrong-password-1234");
      visitor.find("#password").fill("tandem");
      visitor.follow("#kc-login");
      visitor.visit("/leads/" + lead.id());
      visitor.open("/callback?state=unknown&code=secret-code-4711");
      for (Cookie cookie : visitor.page().context().cookies()) {
        if (cookie.value.length() >= 20) {
          secrets.put("cookie " + cookie.name, cookie.value);
        }
      }
    }
    secrets.put("name of a contact", contact);
    secrets.put("name of a customer", customer);
    secrets.put("name of a person", "Соколова");
    secrets.put("wrong password", "wrong-password-1234");
    secrets.put("authorization code", "secret-code-4711");
    for (String name :
        List.of(
            "TANDEM_DB_PASSWORD",
            "TANDEM_DB_OWNER_PASSWORD",
            "TANDEM_PORTAL_CLIENT_SECRET",
            "TANDEM_SECRET",
            "TANDEM_KEYCLOAK_ADMIN_PASSWORD")) {
      secrets.put(name, Portal.here().variable(name));
    }
  }
}
