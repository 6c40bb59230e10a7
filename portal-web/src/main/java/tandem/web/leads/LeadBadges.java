package tandem.web.leads;

import java.time.LocalDate;
import java.util.Optional;
import tandem.leads.LeadStage;
import tandem.leads.RejectReason;
import tandem.web.platform.Badge;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** The states of a lead as people see them: the one place of their words, icons and hues. */
public final class LeadBadges {
  private LeadBadges() {}

  public static Badge of(Page page, LeadStage stage) {
    return of(page, stage, Optional.empty(), Optional.empty());
  }

  /** With what matters most in this state: until when, or why. */
  public static Badge of(
      Page page,
      LeadStage stage,
      Optional<LocalDate> protectedUntil,
      Optional<RejectReason> rejected) {
    return of(page, stage, protectedUntil, rejected, false);
  }

  /**
   * @param asked something that its partner asked for waits for an answer: until then protection
   *     stands, whatever its last day
   */
  public static Badge of(
      Page page,
      LeadStage stage,
      Optional<LocalDate> protectedUntil,
      Optional<RejectReason> rejected,
      boolean asked) {
    if (asked && stage == LeadStage.APPROVED) {
      return Badge.of(page.t("lead.protected_answer"), "shield", Hue.GREEN);
    }
    String word = page.t("lead.stage." + stage);
    return switch (stage) {
      case DRAFT -> Badge.of(word, "edit", Hue.GREY);
      case SUBMITTED, IN_REVIEW, APPEALED -> Badge.of(word, "clock", Hue.AMBER);
      case INFO_REQUESTED -> Badge.of(word, "bang", Hue.VIOLET);
      case APPROVED ->
          Badge.of(
              protectedUntil
                  .map(until -> page.t("lead.protected_until", page.format().date(until)))
                  .orElse(word),
              "shield",
              Hue.GREEN);
      case CONVERTED -> Badge.of(word, "trophy", Hue.GREEN);
      case REJECTED ->
          Badge.of(
              rejected
                  .map(why -> page.t("lead.rejected_because", page.t("lead.reason." + why)))
                  .orElse(word),
              "ban",
              Hue.RED);
      case WITHDRAWN -> Badge.of(word, "undo", Hue.GREY);
      case EXPIRED -> Badge.outlined(word, "hourglass", Hue.RED);
      case REVOKED -> Badge.of(word, "ban", Hue.RED);
      case CLOSED_DUPLICATE, CLOSED_INCOMPLETE -> Badge.of(word, "cross", Hue.GREY);
    };
  }
}
