package tandem.web.leads.review;

import java.util.List;
import java.util.Optional;
import tandem.leads.LeadFacts;
import tandem.web.platform.Page;

/** Parts of a lead in the reader's language. */
final class LeadWords {
  private LeadWords() {}

  static Optional<String> taxId(Page page, LeadFacts facts) {
    return Optional.ofNullable(facts.form().customer().taxNumber())
        .map(number -> {
          var scheme = facts.form().customer().taxScheme();
          return scheme == null ? number : page.t("review.tax." + scheme) + "\u00a0" + number;
        });
  }

  /** From scheme and number with a space between. */
  static String taxId(Page page, String schemeAndNumber) {
    int space = schemeAndNumber.indexOf(' ');
    String key = "review.tax." + schemeAndNumber.substring(0, Math.max(space, 0));
    return page.texts().has(key)
        ? page.t(key) + "\u00a0" + schemeAndNumber.substring(space + 1)
        : schemeAndNumber;
  }

  static List<String> products(Page page, LeadFacts facts) {
    return facts.lines().stream().map(line -> product(page, line)).toList();
  }

  static String product(Page page, LeadFacts.Line line) {
    return page.language().equals("ru") ? line.nameRu() : line.nameEn();
  }
}
