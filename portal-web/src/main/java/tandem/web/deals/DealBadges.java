package tandem.web.deals;

import java.util.List;
import java.util.Optional;
import tandem.deals.DealFacts;
import tandem.deals.DealRow;
import tandem.deals.DealStage;
import tandem.deals.LostReason;
import tandem.deals.processes.ProcessTerms;
import tandem.web.platform.Badge;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.Stage;

/**
 * The stages of a deal as people see them: the one place of their words, icons and hues. One deal
 * is told in the words of its process, many together in those of the scale.
 */
public final class DealBadges {
  private DealBadges() {}

  /** What its process calls the stage; that it is lost is the scale's to say. */
  public static String name(Page page, ProcessTerms process, DealStage stage) {
    return process
        .stage(stage)
        .map(each -> each.name(page.language()))
        .orElseGet(() -> page.t("deal.stage." + stage));
  }

  public static Badge of(Page page, DealRow deal) {
    return of(page, name(page, deal.process(), deal.stage()), deal.stage(), deal.lostReason());
  }

  public static Badge of(Page page, DealFacts deal) {
    ProcessTerms process = deal.path().process().terms();
    return of(page, name(page, process, deal.stage()), deal.stage(), deal.lostReason());
  }

  /** In the words of the scale. */
  public static Badge of(Page page, DealStage stage) {
    return of(page, page.t("deal.stage." + stage), stage, Optional.empty());
  }

  private static Badge of(Page page, String word, DealStage stage, Optional<LostReason> lost) {
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
