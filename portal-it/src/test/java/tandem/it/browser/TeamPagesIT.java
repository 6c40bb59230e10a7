package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on which an owner looks after people and machine clients. */
class TeamPagesIT {
  @Test
  void what_was_typed_wrong_stays_and_is_named() {
    try (Visitor owner = Visitor.of("nord-owner")) {
      owner.visit("/team/invitations/new");
      owner.field("email").fill("nonsense");
      owner.follow("main form button.primary");

      assertThat(owner.find(".errors li").count()).isGreaterThan(0);
      assertThat(owner.field("email").inputValue()).isEqualTo("nonsense");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nord-seller, /team",
    "nord-seller, /developer",
    "nord-seller, /team/invitations/new",
    "nord-finance, /developer/new",
    "approver, /team",
    "admin, /developer"
  })
  void the_pages_are_closed_to_others(String person, String path) {
    try (Visitor visitor = Visitor.of(person)) {
      assertThat(visitor.fetch(path).status()).isIn(403, 404);
    }
  }

  @Test
  void a_secret_is_shown_once_and_a_reload_does_not_show_it() {
    try (Visitor owner = Visitor.of("nord-owner")) {
      owner.visit("/developer/new");
      owner.field("name").fill("Shown once");
      owner.follow("main form button.primary");
      assertThat(owner.text()).contains("tdm_");
      String page = owner.place();

      owner.visit(page);
      assertThat(owner.text()).doesNotContain("tdm_");
      owner.follow("a[href$='/revocation']");
      owner.follow("main form button.primary");
      assertThat(owner.place()).isEqualTo("/developer");
    }
  }
}
