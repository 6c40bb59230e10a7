package tandem.web.partners;

import java.util.List;
import tandem.leads.CustomerChecks;
import tandem.platform.PartnerId;
import tandem.web.leads.CheckBadges;
import tandem.web.platform.Badge;
import tandem.web.platform.Page;

/** What a firm asked of customers, as the company sees it. */
public final class CheckParts {
  private CheckParts() {}

  static Model of(Page page, PartnerId firm, CustomerChecks.OfFirm asked) {
    return of(page, firm, asked, asked.last());
  }

  static Model of(
      Page page,
      PartnerId firm,
      CustomerChecks.OfFirm asked,
      List<CustomerChecks.Asked> questions) {
    return new Model(
        "/partners/" + firm.text() + "/checks",
        page.t("checks.sum", asked.questions(), asked.customers(), asked.taken()),
        asked
            .suspected()
            .map(at -> page.t("checks.suspected", page.format().moment(at)))
            .orElse(""),
        questions.stream().map(each -> line(page, each)).toList());
  }

  private static Model.Line line(Page page, CustomerChecks.Asked asked) {
    return new Model.Line(
        page.format().moment(asked.at()),
        asked.person().isEmpty() ? page.t("checks.system") : asked.person(),
        asked.name().orElseGet(() -> page.t("checks.unknown")),
        page.t("checks.by." + asked.kind()),
        CheckBadges.of(page, asked.band()));
  }

  /**
   * @param all address of all questions
   * @param risk what makes it look like a list read off; empty when nothing does
   */
  public record Model(String all, String sum, String risk, List<Line> lines) {

    /** One question and what was answered. */
    public record Line(String when, String who, String customer, String by, Badge badge) {}
  }
}
