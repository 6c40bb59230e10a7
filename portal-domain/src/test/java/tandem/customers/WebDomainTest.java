package tandem.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebDomainTest {

  @ParameterizedTest
  @CsvSource({
    "nord.example, nord.example",
    "https://www.Nord.example/about?x=1#top, nord.example",
    "HTTP://user:secret@shop.nord.example:8080/, shop.nord.example",
    "//nord.example, nord.example",
    "nord.example., nord.example",
    "www.example, www.example",
    "причал.рф, xn--80apknf7b.xn--p1ai",
    "https://müller.example, xn--mller-kva.example",
    "nord.example/path@x, nord.example",
  })
  void whatever_is_pasted_becomes_the_bare_domain(String typed, String domain) {
    assertThat(WebDomain.of(typed).orElseThrow().value()).isEqualTo(domain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nord",
        "localhost",
        "127.0.0.1",
        "[::1]",
        "nord..example",
        "-nord.example",
        "no rd.example",
        "javascript:alert(1)",
        ".example",
        "nord_systems.example"
      })
  void what_names_no_public_host_is_no_domain(String typed) {
    assertThat(WebDomain.of(typed)).isEmpty();
  }

  @Test
  void labels_may_have_63_letters_and_no_more() {
    assertThat(WebDomain.of("a".repeat(63) + ".example")).isPresent();
    assertThat(WebDomain.of("a".repeat(64) + ".example")).isEmpty();
  }

  @Test
  void a_text_that_is_no_domain_cannot_become_one() {
    assertThatThrownBy(() -> new WebDomain("nord")).hasMessageContaining("not a web address");
  }
}
