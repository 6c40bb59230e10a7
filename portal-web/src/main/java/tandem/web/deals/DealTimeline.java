package tandem.web.deals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tandem.deals.DealFacts;
import tandem.deals.DealStage;
import tandem.deals.LostReason;
import tandem.platform.HistoryEntry;
import tandem.web.platform.Happening;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** What happened on a deal, newest first: words of both sides, moves between stages, changes. */
final class DealTimeline {
  private static final Set<String> TOLD_ELSEWHERE =
      Set.of(
          "deal.created",
          "deal.stage_changed",
          "deal.won",
          "deal.lost",
          "deal.reopened",
          "deal.loss_explained",
          "deal.loss_reviewed",
          "message.created");

  private DealTimeline() {}

  static List<Happening> of(Page page, DealFacts facts) {
    List<Happening> all = new ArrayList<>();
    facts.messages().forEach(message -> all.add(DealWords.of(page, message)));
    facts.moves().forEach(move -> all.add(of(page, facts, move)));
    facts.history().stream()
        .filter(entry -> !TOLD_ELSEWHERE.contains(entry.event()))
        .forEach(entry -> all.add(of(page, entry)));
    all.sort(Comparator.comparing(Happening::at).reversed());
    return all;
  }

  private static Happening of(Page page, DealFacts facts, DealFacts.Move move) {
    String stage = DealSteps.name(page, facts, move.to());
    boolean opened = move.from().isEmpty();
    String title = opened ? page.t("deals.opened_in", stage) : page.t("deals.moved_to", stage);
    return new Happening(
        move.to() == DealStage.WON ? "trophy" : move.to() == DealStage.LOST ? "flag" : "deal",
        move.to() == DealStage.WON ? Hue.GREEN : Hue.GREY,
        title,
        move.author(),
        move.at(),
        move.reason().map(reason -> reason(page, reason)).orElse(""),
        false);
  }

  /** A loss names one of the closed list; other moves may have words of their own. */
  private static String reason(Page page, String reason) {
    boolean listed = Stream.of(LostReason.values()).anyMatch(each -> each.name().equals(reason));
    return listed ? page.t("deal.reason." + reason) : reason;
  }

  private static Happening of(Page page, HistoryEntry entry) {
    boolean money = entry.event().startsWith("commission.");
    boolean task =
        entry.event().startsWith("task.")
            || entry.event().equals("deal.paused")
            || entry.event().equals("deal.resumed");
    return new Happening(
        money ? "money" : task ? "check" : "edit",
        money ? Hue.GREEN : Hue.GREY,
        page.t(
            money
                ? "deals.commission_booked"
                : task ? "audit.action." + entry.event() : "deals.changed"),
        entry.side().equals("SYSTEM") ? "Tandem" : entry.author(),
        entry.at(),
        "",
        !entry.shared());
  }
}
