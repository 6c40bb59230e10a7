package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tandem.it.browser.Visitor.Way;

/**
 * Takes the pictures of the README from a fresh demo: {@code bin/pictures}. Its name is not that of
 * a system test, so that {@code bin/test} leaves the pictures alone.
 */
class ReadmePictures {
  private static final Path FOLDER = Path.of("..", "docs", "images");

  @Test
  void of_the_dealers_home() throws Exception {
    take("dealer-home", "nord-owner", "ru", dealer -> dealer.visit("/"));
  }

  @Test
  void of_an_earning_and_its_calculation() throws Exception {
    take(
        "earnings",
        "nord-owner",
        "ru",
        dealer -> {
          dealer.visit("/earnings");
          dealer.follow("main a[href*='/earnings/']");
        });
  }

  @Test
  void of_the_review_desk() throws Exception {
    take("review-desk", "approver", "en", approver -> approver.visit("/queue"));
  }

  @Test
  void of_a_deal() throws Exception {
    take(
        "deal",
        "manager",
        "en",
        manager -> {
          manager.visit("/deals?stage=PROPOSAL");
          manager.follow("main a[href*='/deals/deal_']");
        });
  }

  @Test
  void of_a_team() throws Exception {
    take("team", "sued-owner", "en", owner -> owner.visit("/team"));
  }

  @Test
  void of_a_tier() throws Exception {
    take("tier", "sued-owner", "en", owner -> owner.visit("/tiers"));
  }

  private static void take(String name, String who, String language, Consumer<Visitor> way)
      throws Exception {
    Path picture = Files.createDirectories(FOLDER).resolve(name + ".png");
    try (Visitor visitor = Visitor.of(who, new Way(Visitor.DESK, language, true))) {
      way.accept(visitor);
      visitor.page().setViewportSize(Visitor.DESK, 860);
      visitor.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
    }
    assertThat(Files.size(picture)).isPositive();
  }
}
