package tandem.web.deals;

import java.util.List;
import java.util.Optional;
import tandem.deals.DealFacts;
import tandem.deals.DealStage;
import tandem.deals.StageRequirements;
import tandem.web.platform.Choice;
import tandem.web.platform.Page;

/**
 * Where a deal may go from where it stands.
 *
 * @param next the usual next step; empty when it is to be won, or may not be moved
 * @param others one click further
 * @param wins whether it may be won from here
 * @param before what the usual next step asks, met or not
 * @param beforeWhat the step that asks it
 */
public record DealSteps(
    Optional<Choice> next,
    List<Choice> others,
    boolean wins,
    List<Check> before,
    String beforeWhat) {

  /** One thing that is asked. */
  public record Check(String label, boolean met) {}

  static DealSteps of(Page page, DealFacts deal) {
    List<DealStage> open = deal.path().next().stream().filter(DealStage::isOpen).toList();
    Optional<DealStage> next =
        open.stream().filter(each -> each.compareTo(deal.stage()) > 0).findFirst();
    Optional<StageRequirements> asks =
        deal.path().usualNext().filter(each -> !each.checks().isEmpty());
    return new DealSteps(
        next.map(stage -> choice(page, deal, stage)),
        open.stream()
            .filter(stage -> next.filter(stage::equals).isEmpty())
            .map(stage -> choice(page, deal, stage))
            .toList(),
        deal.path().next().contains(DealStage.WON),
        asks.stream()
            .flatMap(each -> each.checks().stream())
            .map(each -> new Check(Questions.label(page, each), each.met()))
            .toList(),
        asks.map(each -> name(page, deal, each.to())).orElse(""));
  }

  static String name(Page page, DealFacts deal, DealStage stage) {
    return DealBadges.name(page, deal.path().process().terms(), stage);
  }

  private static Choice choice(Page page, DealFacts deal, DealStage stage) {
    return new Choice(stage.name(), name(page, deal, stage));
  }
}
