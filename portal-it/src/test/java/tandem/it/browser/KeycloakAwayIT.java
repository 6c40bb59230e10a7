package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.KeycloakProcess;
import tandem.it.harness.Portal;
import tandem.it.harness.Tokens;

/**
 * While Keycloak does not answer, whoever is in stays in and who is not gets a clear page (spec
 * E-18). Its process is frozen: worse than a dead one, because connections are taken and nothing
 * comes.
 */
class KeycloakAwayIT {
  private Visitor inside;
  private String token;

  @BeforeEach
  void freeze() {
    inside = Visitor.of("nord-owner");
    inside.visit("/deals");
    token = Tokens.machine("nord-erp");
    assertThat(Api.bearer(token).get("/me").status()).isEqualTo(200);
    KeycloakProcess.freeze();
  }

  @AfterEach
  void thaw() {
    KeycloakProcess.thaw();
    Await.until(
        "Keycloak to answer again",
        Duration.ofSeconds(60),
        () -> {
          try (Visitor stranger = Visitor.stranger()) {
            stranger.open("/");
            return stranger.page().url();
          }
        },
        url -> url.startsWith(Portal.here().issuer()));
    inside.close();
  }

  @ParameterizedTest
  @CsvSource({"en, Signing in is not possible right now", "ru, Сейчас войти нельзя"})
  void sessions_and_tokens_go_on_and_the_sign_in_says_what_is_the_matter(
      String language, String words) {
    inside.visit("/leads");
    assertThat(Api.bearer(token).get("/leads?limit=1").status()).isEqualTo(200);

    try (Visitor stranger = Visitor.stranger(new Visitor.Way(Visitor.DESK, language, true))) {
      Await.until(
          "the portal to notice", () -> stranger.fetch("/deals").status(), status -> status == 503);
      Response answer = stranger.open("/deals");
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.headers()).containsKey("retry-after");
      assertThat(stranger.text()).contains(words);
      assertThat(stranger.find("code").innerText()).isNotBlank();
    }
  }
}
