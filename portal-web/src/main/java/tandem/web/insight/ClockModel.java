package tandem.web.insight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tandem.deals.DealFacts;
import tandem.insight.DealClock;
import tandem.web.platform.Bar;
import tandem.web.platform.Page;

/** Time to money of one deal: its parts as bars with their days beside them. */
public record ClockModel(
    String id, String customer, String title, String begins, String pauses, List<Bar> parts) {

  static ClockModel of(Page page, DealFacts deal, DealClock clock) {
    Duration total = clock.total();
    List<Bar> parts = new ArrayList<>();
    parts.add(bar(page, page.t("insight.presale"), clock.presale(), total));
    clock
        .stages()
        .forEach(stay ->
            parts.add(
                bar(
                    page,
                    deal.path()
                        .stage(stay.stage())
                        .map(it -> it.name(page.language()))
                        .orElseGet(() -> page.t("deal.stage." + stay.stage())),
                    stay.time(),
                    total)));
    return new ClockModel(
        deal.id().text(),
        deal.customer().orElseGet(() -> page.t("deals.nameless")),
        page.t(
            clock.money().isPresent() ? "insight.clock_won" : "insight.clock_open", total.toDays()),
        page.format().date(clock.begins()),
        page.t("insight.pauses", clock.pauses().toDays()),
        parts);
  }

  private static Bar bar(Page page, String label, Duration time, Duration total) {
    long all = Math.max(1, total.toSeconds());
    long share = Math.round(100.0 * time.toSeconds() / all);
    return new Bar(
        label, (int) Math.min(100, share), page.t("insight.days_share", time.toDays(), share));
  }
}
