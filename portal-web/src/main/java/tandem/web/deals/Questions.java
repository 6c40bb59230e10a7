package tandem.web.deals;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import tandem.deals.StageRequirements;
import tandem.leads.programmes.ExtraField;
import tandem.web.leads.LeadAnswersTyped;
import tandem.web.platform.Page;
import tandem.web.processes.Checks;

/** What gates ask for, and what was answered, in words. */
final class Questions {
  private Questions() {}

  static String label(Page page, StageRequirements.Check check) {
    return check
        .question()
        .map(asked -> asked.name(page.language()))
        .orElseGet(() -> Checks.label(page, check.requirement()));
  }

  static String answer(Page page, ExtraField asked, JsonObject answers) {
    String given = LeadAnswersTyped.text(answers.getOrDefault(asked.code(), JsonObject.NULL));
    return switch (asked.kind()) {
      case YES_NO -> page.t("yes".equals(given) ? "audit.yes" : "audit.no");
      case CHOICE ->
          asked.options().stream()
              .filter(each -> each.code().equals(given))
              .findFirst()
              .map(each -> each.name(page.language()))
              .orElse(given);
      case DATE -> page.format().date(LocalDate.parse(given));
      case NUMBER -> page.format().number(new BigDecimal(given));
      case TEXT -> given;
    };
  }
}
