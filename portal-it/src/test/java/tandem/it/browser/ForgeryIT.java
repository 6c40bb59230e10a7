package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * No form of the portal can be sent by somebody else's page (ASVS 3.5.1): the form's own token is
 * one wall, where the browser says the request comes from is the other. Over every address that
 * takes a form.
 */
class ForgeryIT {
  @Test
  void there_are_such_addresses() throws IOException {
    assertThat(PostPages.all())
        .hasSizeGreaterThan(15)
        .anyMatch(path -> path.matches("/leads/[^/]+/approval"))
        .contains("/preferences", "/notices/read", "/leads/draft");
  }

  @Test
  void without_the_token_of_the_form_nothing_is_taken() throws IOException {
    try (Visitor visitor = Visitor.of("nord-owner")) {
      for (String path : PostPages.all()) {
        for (Map<String, String> form : List.of(Map.of("a", "b"), Map.of("_csrf", "forged"))) {
          APIResponse answer = visitor.send(path, form);
          assertThat(answer.status()).as(path + " " + form + " " + answer.text()).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void with_the_token_of_the_form_but_from_another_site_nothing_is_taken() throws IOException {
    try (Visitor visitor = Visitor.of("nord-owner")) {
      visitor.visit("/account");
      String field = "input[type=hidden][name*='csrf' i]";
      Map<String, String> form =
          Map.of(
              visitor.find(field).first().getAttribute("name"),
              visitor.find(field).first().getAttribute("value"));
      for (String path : PostPages.all()) {
        for (Map<String, String> from :
            List.of(
                Map.of("Origin", "https://evil.example"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"))) {
          APIResponse answer = visitor.send(path, form, from);
          assertThat(answer.status()).as(path + " " + from + " " + answer.text()).isEqualTo(403);
        }
      }
      APIResponse logout = visitor.send("/logout", form, Map.of("Sec-Fetch-Site", "cross-site"));
      assertThat(logout.status()).isEqualTo(403);
      visitor.visit("/account");
    }
  }
}
