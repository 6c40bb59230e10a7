package tandem.web.programmes;

import java.util.List;
import tandem.leads.LeadId;
import tandem.leads.programmes.ProgrammeView;
import tandem.leads.programmes.Replay;
import tandem.web.platform.Page;

/**
 * What a version would have decided.
 *
 * @param text what was replayed
 * @param changed how many would go another way, in words
 */
public record ReplayModel(
    String path,
    String name,
    int number,
    String text,
    String changed,
    List<Count> counts,
    List<Row> rows) {

  /** So many would go the one way instead of the other. */
  public record Count(String was, String wouldBe, String leads) {}

  /** One lead. */
  public record Row(
      String href,
      String customer,
      String firm,
      String amount,
      String when,
      String was,
      String wouldBe) {}

  public static ReplayModel of(Page page, ProgrammeView version, Replay replay) {
    return new ReplayModel(
        ProgrammeParts.path(version),
        version.name(page.language()),
        version.number(),
        page.t("programmes.replay_text", replay.leads()),
        page.t("programmes.replay_changed", replay.changed()),
        replay.counts().stream()
            .map(each ->
                new Count(
                    way(page, each.was()),
                    way(page, each.wouldBe()),
                    page.format().number(each.leads())))
            .toList(),
        replay.differences().stream().map(each -> row(page, each)).toList());
  }

  private static Row row(Page page, Replay.Difference each) {
    return new Row(
        "/leads/" + new LeadId(each.lead()).text(),
        each.customer(),
        each.firm(),
        each.amount().map(page.format()::money).orElse("—"),
        page.format().day(each.submitted()),
        way(page, each.was()),
        way(page, each.wouldBe()));
  }

  private static String way(Page page, Replay.Way way) {
    return way.refused()
        .map(code -> page.t("programmes.way." + code))
        .orElseGet(() -> page.t("programmes.way.people", way.people()));
  }
}
