package tandem.web.leads;

import tandem.leads.CheckedCustomer.Band;
import tandem.web.platform.Badge;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** What may be said of a customer, as people see it: the one place of its words, icons and hues. */
public final class CheckBadges {
  private CheckBadges() {}

  public static Badge of(Page page, Band band) {
    String word = page.t("check.band." + band);
    return switch (band) {
      case FREE -> Badge.of(word, "check", Hue.GREEN);
      case ASK -> Badge.of(word, "question", Hue.AMBER);
      case EXISTING_CUSTOMER -> Badge.of(word, "building", Hue.VIOLET);
      case PROTECTED -> Badge.of(word, "shield", Hue.RED);
    };
  }
}
