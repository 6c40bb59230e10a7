package tandem.web.deals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.deals.DealStage;
import tandem.deals.LostReason;
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
  public static List<Stage> stepper(Page page, DealStage stage, DealStage lastOpen, String note) {
    DealStage at = stage == DealStage.LOST ? lastOpen : stage;
    return Stream.of(DealStage.values())
        .filter(each -> each != DealStage.LOST)
        .map(each ->
            new Stage(
                page.t("deal.stage." + each),
                each.compareTo(at) < 0,
                each == at,
                each == at ? note : ""))
        .toList();
  }
}
