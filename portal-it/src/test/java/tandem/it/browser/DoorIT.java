package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tandem.it.harness.Portal;

/** Coming in and going out through Keycloak. */
class DoorIT {
  @Test
  void a_deep_link_with_its_query_survives_the_login() {
    try (Visitor stranger = Visitor.stranger()) {
      stranger.open("/deals?view=board&q=a%20b");
      assertThat(stranger.page().url()).startsWith(Portal.here().issuer());

      stranger.signIn("nord-seller");

      assertThat(stranger.place()).isEqualTo("/deals?view=board&q=a%20b");
    }
  }

  @Test
  void a_wrong_password_stays_at_the_door_and_says_so() {
    try (Visitor stranger = Visitor.stranger()) {
      stranger.open("/");
      stranger.knock("nord-seller", "not this one");

      assertThat(stranger.page().url()).startsWith(Portal.here().issuer());
      assertThat(stranger.find("[aria-invalid=true]").count()).isPositive();
      assertThat(stranger.find("#password").count()).isEqualTo(1);
    }
  }

  @Test
  void leaving_ends_the_session_here_and_at_keycloak() {
    try (Visitor visitor = Visitor.stranger()) {
      visitor.open("/");
      visitor.signIn("nord-finance");
      visitor.find("details.menu summary").last().click();
      visitor.follow("form[action='/logout'] button");

      visitor.open("/deals");
      visitor.page().waitForURL(url -> url.startsWith(Portal.here().issuer()));
      assertThat(visitor.find("#username").count()).isEqualTo(1);
    }
  }

  @Test
  void no_token_reaches_the_browser_and_the_cookie_is_the_servers_alone() {
    try (Visitor visitor = Visitor.of("nord-seller")) {
      visitor.visit("/");
      assertThat(visitor.page().context().cookies(Portal.here().portal()))
          .filteredOn(cookie -> cookie.value.length() > 20)
          .isNotEmpty()
          .allMatch(cookie -> cookie.httpOnly);
      assertThat(visitor.page().content()).doesNotContain("eyJ");
      Object stored = visitor.page().evaluate("JSON.stringify([localStorage, sessionStorage])");
      assertThat(String.valueOf(stored)).doesNotContain("eyJ");
    }
  }

  @Test
  void pages_tell_browsers_to_be_strict() {
    try (Visitor visitor = Visitor.of("nord-seller")) {
      var headers = visitor.fetch("/deals").headers();
      assertThat(headers.get("content-security-policy"))
          .contains("default-src 'self'")
          .doesNotContain("unsafe-inline")
          .doesNotContain("unsafe-eval");
      assertThat(headers.get("x-content-type-options")).isEqualTo("nosniff");
      assertThat(headers.get("cache-control")).contains("no-store");
      assertThat(headers).doesNotContainKeys("server", "x-powered-by");
    }
  }
}
