package tandem.web.applications;

import tandem.partners.applications.ApplicationStage;
import tandem.partners.applications.RegistryVerdict;
import tandem.web.platform.Badge;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** States of applications: words, icons and hues in one place. */
final class ApplicationBadges {
  private ApplicationBadges() {}

  static Badge of(Page page, ApplicationStage stage) {
    String word = page.t("application.stage." + stage);
    return switch (stage) {
      case SUBMITTED -> Badge.of(word, "inbox", Hue.BLUE);
      case IN_REVIEW -> Badge.of(word, "hourglass", Hue.BLUE);
      case INFO_REQUESTED -> Badge.of(word, "question", Hue.VIOLET);
      case APPROVED -> Badge.of(word, "check", Hue.GREEN);
      case REJECTED -> Badge.of(word, "ban", Hue.RED);
      case WITHDRAWN -> Badge.outlined(word, "undo", Hue.GREY);
    };
  }

  static Badge of(Page page, RegistryVerdict verdict) {
    String word = page.t("application.register." + verdict);
    return switch (verdict) {
      case CONFIRMED -> Badge.of(word, "check", Hue.GREEN);
      case NOT_CHECKED, UNAVAILABLE -> Badge.outlined(word, "question", Hue.GREY);
      case DIFFERENT_NAME -> Badge.of(word, "bang", Hue.AMBER);
      case NOT_FOUND, CLOSED -> Badge.of(word, "ban", Hue.RED);
    };
  }
}
