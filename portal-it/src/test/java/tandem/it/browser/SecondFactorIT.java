package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Portal;
import tandem.it.harness.Realm;
import tandem.it.harness.Server;
import tandem.it.harness.Tokens;
import tandem.it.harness.Totp;

/**
 * As in production: people of the company show a second factor, whether they come by browser or by
 * API (ASVS 6.3.3, 10.3.4). The demo is put back to what it was.
 */
class SecondFactorIT {
  private static final String SETTING = "tandem.second.factor";

  private static Realm.Person auditor;

  /** Whose password alone tells how strict the door is. */
  private static Realm.Person colleague;

  @BeforeAll
  static void required() {
    auditor = Realm.company("auditor");
    colleague = Realm.company("auditor");
    Server.set(SETTING, "required");
    Await.until(
        "the door to be strict",
        Duration.ofSeconds(90),
        SecondFactorIT::byPassword,
        me -> me.status() == 401);
    portalIs(true);
  }

  @AfterAll
  static void optional() {
    Server.set(SETTING, "optional");
    Await.until(
        "the door to be as before",
        Duration.ofSeconds(90),
        SecondFactorIT::byPassword,
        me -> me.status() == 200);
    portalIs(false);
    Server.unset(SETTING);
    auditor.delete();
    colleague.delete();
  }

  /** The portal is an application of its own and learns of the setting in its own time. */
  private static void portalIs(boolean strict) {
    Await.until(
        "the portal to be " + (strict ? "strict" : "as before"),
        Duration.ofSeconds(90),
        SecondFactorIT::portalAsksForMore,
        asks -> asks == strict);
  }

  private static boolean portalAsksForMore() {
    try (Visitor visitor = Visitor.stranger()) {
      visitor.open("/audit");
      visitor.knock(colleague.username(), "tandem");
      return visitor.page().url().startsWith(Portal.here().issuer());
    }
  }

  private static Answer byPassword() {
    return Api.bearer(token(colleague.username())).get("/me");
  }

  private static String token(String username) {
    return Tokens.ask(
            Map.of(
                "grant_type", "password",
                "client_id", "tandem-demo-cli",
                "username", username,
                "password", "tandem",
                "scope", "openid"))
        .path("access_token")
        .asText();
  }

  @Test
  void a_password_alone_opens_no_api_and_the_answer_says_what_would() {
    Answer refused = byPassword();

    assertThat(refused.at("/code")).isEqualTo("second_factor_required");
    assertThat(refused.header("WWW-Authenticate").orElse(""))
        .contains("error=\"insufficient_user_authentication\"", "acr_values=\"2\"");
  }

  @Test
  void dealers_and_machines_are_not_asked() {
    assertThat(Api.bearer(token("nord-seller")).get("/me").status()).isEqualTo(200);
    assertThat(Api.machine("company-bi").get("/me").status()).isEqualTo(200);
    try (Visitor dealer = Visitor.stranger()) {
      dealer.open("/deals");
      dealer.signIn("nord-seller");
      assertThat(dealer.place()).isEqualTo("/deals");
    }
  }

  @Test
  void whoever_has_none_sets_one_up_and_is_asked_for_it_ever_after() {
    Totp phone;
    try (Visitor visitor = Visitor.stranger()) {
      visitor.open("/audit?q=x");
      visitor.knock(auditor.username(), "tandem");
      assertThat(visitor.page().url()).startsWith(Portal.here().issuer());

      visitor.follow("#mode-manual");
      phone = new Totp(visitor.find("#kc-totp-secret-key").innerText());
      visitor.find("#totp").fill(phone.now());
      visitor.find("#userLabel").fill("phone");
      visitor.follow("#saveTOTPBtn");
      visitor.page().waitForURL(url -> url.startsWith(Portal.here().portal()));
      assertThat(visitor.place()).isEqualTo("/audit?q=x");
    }
    try (Visitor visitor = Visitor.stranger()) {
      visitor.open("/audit");
      visitor.knock(auditor.username(), "tandem");
      visitor.find("#otp").fill("000000");
      visitor.follow("#kc-login");
      assertThat(visitor.page().url()).startsWith(Portal.here().issuer());

      visitor.find("#otp").fill(phone.next());
      visitor.follow("#kc-login");
      visitor.page().waitForURL(url -> url.startsWith(Portal.here().portal()));
      assertThat(visitor.place()).isEqualTo("/audit");
    }
  }
}
