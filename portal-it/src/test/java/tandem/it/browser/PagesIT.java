package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.it.browser.Visitor.Way;
import tandem.it.harness.Firm;
import tandem.platform.PublicId;

/**
 * Every page of every role: there, well-formed for assistive technology in light and dark (WCAG 2.2
 * AA as axe sees it), within the window on a phone, without a violation of the content policy.
 */
class PagesIT {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @CsvSource({
    "nord-owner, 10",
    "approver, 8",
    "manager, 8",
    "finance2, 6",
    "auditor, 8",
    "admin, 6",
    "channel-dach, 8"
  })
  void every_page_of_a_role_can_be_used_by_everybody(String person, int kinds) {
    List<String> faults = new ArrayList<>();
    try (Visitor visitor = Visitor.of(person)) {
      Map<String, String> seen = Tour.of(visitor, path -> faults.addAll(faults(visitor, path)));
      assertThat(seen).as("kinds of pages").hasSizeGreaterThan(kinds);
    }
    assertThat(faults).isEmpty();
  }

  /** In a session of its own: the others of this person go on as themselves. */
  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @CsvSource({"en, 1280", "ru, 390"})
  void whoever_looks_as_a_partner_can_use_every_page_too(String language, int width) {
    List<String> faults = new ArrayList<>();
    try (Visitor manager = Visitor.stranger(new Way(width, language, true))) {
      manager.open("/");
      manager.signIn("manager");
      manager.visit("/view-as?partner=" + PublicId.format("org", Firm.NORD.partner()));
      faults.addAll(faults(manager, "/view-as"));
      manager.find("main input[type=radio]").first().check();
      manager.follow("main button.primary");
      assertThat(manager.find(".watching").isVisible()).isTrue();
      Tour.of(
          manager,
          path -> {
            faults.addAll(faults(manager, path));
            faults.addAll(tooWide(manager, path));
          });
      manager.follow(".watching button");
      assertThat(manager.find(".watching").count()).isZero();
    }
    assertThat(faults).isEmpty();
  }

  private static List<String> tooWide(Visitor visitor, String path) {
    Object over =
        visitor
            .page()
            .evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) over).intValue() > 0 ? List.of(path + " too wide by " + over) : List.of();
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void pages_before_the_login_can_be_used_by_everybody() {
    try (Visitor stranger = Visitor.stranger()) {
      stranger.open("/");
      List<String> faults = new ArrayList<>(faults(stranger, "Keycloak's page"));
      stranger.open("/styleguide");
      faults.addAll(faults(stranger, "/styleguide"));
      assertThat(faults).isEmpty();
    }
  }

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @CsvSource({"nord-seller", "manager"})
  void no_page_is_wider_than_a_phone(String person) {
    try (Visitor visitor = Visitor.of(person, new Way(Visitor.PHONE, "en", true))) {
      List<String> wide = new ArrayList<>();
      Tour.of(visitor, path -> wide.addAll(tooWide(visitor, path)));
      assertThat(wide).isEmpty();
    }
  }

  private static List<String> faults(Visitor visitor, String path) {
    List<String> faults = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (Rule rule : axe(visitor, scheme).analyze().getViolations()) {
        rule.getNodes()
            .forEach(node ->
                faults.add("%s (%s) %s: %s".formatted(path, scheme, rule.getId(), node.getHtml())));
      }
    }
    return faults;
  }

  /**
   * In the dark the same page stands there in other colours: nothing else can differ. Our pages
   * have no frames, so axe needs no blank page beside each of them, which took it a second.
   */
  private static AxeBuilder axe(Visitor visitor, ColorScheme scheme) {
    AxeBuilder axe = new AxeBuilder(visitor.page()).setLegacyMode(true);
    return scheme == ColorScheme.LIGHT
        ? axe.withTags(WCAG)
        : axe.withRules(List.of("color-contrast"));
  }
}
