package tandem.web.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.leads.LeadStage;
import tandem.web.platform.Ball;
import tandem.web.platform.Page;

/** Who has the ball of a lead: company while in review, dealer while a question is open. */
public final class LeadBall {
  private LeadBall() {}

  public static Optional<Ball> of(
      Page page, LeadStage stage, Optional<Instant> since, Optional<Instant> due) {
    if (stage == LeadStage.DRAFT || since.isEmpty()) {
      return Optional.empty();
    }
    Instant from = since.get();
    if (stage.waitsForCompany()) {
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
