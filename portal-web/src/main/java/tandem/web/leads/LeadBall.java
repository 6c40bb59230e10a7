package tandem.web.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.leads.LeadFacts;
import tandem.leads.LeadRow;
import tandem.leads.LeadStage;
import tandem.web.platform.Ball;
import tandem.web.platform.Page;

/** Who has the ball of a lead: company while in review, dealer while a question is open. */
public final class LeadBall {
  private LeadBall() {}

  public static Optional<Ball> of(Page page, LeadRow lead) {
    return of(page, lead.stage(), lead.request().isPresent(), lead.waitingSince(), lead.dueAt());
  }

  public static Optional<Ball> of(Page page, LeadFacts lead) {
    return of(page, lead.stage(), lead.asked(), lead.waitingSince(), lead.dueAt());
  }

  private static Optional<Ball> of(
      Page page, LeadStage stage, boolean asked, Optional<Instant> since, Optional<Instant> due) {
    if (stage == LeadStage.DRAFT || since.isEmpty()) {
      return Optional.empty();
    }
    Instant from = since.get();
    if (stage.waitsForCompany() || (stage == LeadStage.APPROVED && asked)) {
      return Optional.of(
          page.viewer().company()
              ? Ball.yours(page, from, due)
              : Ball.theirs(page, page.t("ball.company"), from, due));
    }
    if (stage.waitsForPartner()) {
      // The company's clock stands still while it waits for the dealer: nothing is promised.
      return Optional.of(
          page.viewer().partner()
              ? Ball.yours(page, from, Optional.empty())
              : Ball.theirs(page, page.t("ball.partner"), from, Optional.empty()));
    }
    return Optional.empty();
  }
}
