package tandem.web.deals;

import java.util.List;
import java.util.Optional;
import tandem.deals.DealStage;
import tandem.deals.LostReason;
import tandem.deals.processes.ProcessTerms;
import tandem.web.platform.Badge;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.Stage;

/** The stages of a deal as people see them: the one place of their words, icons and hues. */
public final class DealBadges {
  private DealBadges() {}

  public static Badge of(Page page, DealStage stage, Optional<LostReason> lost) {
    String word = page.t("deal.stage." + stage);
    return switch (stage) {
      case WON -> Badge.of(word, "trophy", Hue.GREEN);
      case LOST ->
          Badge.of(
              lost.map(why -> page.t("deal.lost_because", page.t("deal.reason." + why)))
                  .orElse(word),
              "flag",
              Hue.GREY);
      default -> Badge.of(word, "deal", Hue.BRAND);
    };
  }

  /**
   * The stepper. A lost deal ends where it stood, which its last move knows.
   *
   * @param note stands beside the present stage, for example how long it has been there
   */
  public static List<Stage> stepper(
      Page page, ProcessTerms process, DealStage stage, DealStage lastOpen, String note) {
    DealStage at = stage == DealStage.LOST ? lastOpen : stage;
    return process.stages().stream()
        .map(each ->
            new Stage(
                each.name(page.language()),
                each.stage().compareTo(at) < 0,
                each.stage() == at,
                each.stage() == at ? note : ""))
        .toList();
  }
}
