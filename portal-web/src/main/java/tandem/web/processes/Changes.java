package tandem.web.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.deals.DealStage;
import tandem.deals.processes.ProcessTerms;
import tandem.deals.processes.ProcessView;
import tandem.deals.processes.StageLife;
import tandem.deals.processes.StageTerms;
import tandem.web.platform.Page;

/** What one version says otherwise than another, and how both are lived. */
final class Changes {
  private Changes() {}

  static List<ComparisonModel.Change> between(Page page, ProcessView before, ProcessView after) {
    List<ComparisonModel.Change> changes = new ArrayList<>();
    add(
        changes,
        page.t("process.kind"),
        List.of(page.t("process.kind." + before.terms().kind())),
        List.of(page.t("process.kind." + after.terms().kind())));
    add(
        changes,
        page.t("process.takes"),
        ProcessParts.takes(page, before),
        ProcessParts.takes(page, after));
    for (DealStage stage : DealStage.values()) {
      add(
          changes,
          page.t("deal.stage." + stage),
          words(page, before.terms(), stage),
          words(page, after.terms(), stage));
    }
    add(changes, page.t("process.questions"), questions(page, before), questions(page, after));
    return changes;
  }

  static List<ComparisonModel.Line> lived(
      Page page,
      ProcessTerms newer,
      ProcessTerms older,
      List<StageLife> before,
      List<StageLife> after) {
    return Stream.of(DealStage.values())
        .filter(DealStage::isOpen)
        .filter(stage -> newer.stage(stage).or(() -> older.stage(stage)).isPresent())
        .map(stage ->
            new ComparisonModel.Line(
                newer.stage(stage).or(() -> older.stage(stage)).orElseThrow().name(page.language()),
                side(page, before, stage),
                side(page, after, stage)))
        .toList();
  }

  private static ComparisonModel.Side side(Page page, List<StageLife> lives, DealStage stage) {
    return lives.stream()
        .filter(each -> each.stage() == stage)
        .findFirst()
        .map(life ->
            new ComparisonModel.Side(
                page.format().number(life.entered()),
                life.conversion().isEmpty()
                    ? "—"
                    : page.t("format.percent", Math.round(life.conversion().getAsDouble())),
                page.format().number(life.lost()),
                life.medianDays().isEmpty()
                    ? "—"
                    : page.t("process.days", Math.round(life.medianDays().getAsDouble()))))
        .orElse(ComparisonModel.Side.NONE);
  }

  private static List<String> words(Page page, ProcessTerms terms, DealStage stage) {
    Optional<StageTerms> meant = terms.stage(stage);
    if (meant.isEmpty()) {
      return List.of();
    }
    StageTerms it = meant.get();
    List<String> lines = new ArrayList<>();
    lines.add(it.name(page.language()));
    lines.add(
        it.stage().isOpen()
            ? page.t("process.designed", it.percent(), it.normDays())
            : page.t("format.percent", it.percent()));
    lines.add(page.t("process.movers." + it.movers()));
    it.gate().forEach(each -> lines.add(page.t("process.asks", Checks.label(page, terms, each))));
    it.tasks()
        .forEach(each ->
            lines.add(
                page.t(
                    "process.task." + each.side(), each.title(page.language()), each.dueDays())));
    return lines;
  }

  private static List<String> questions(Page page, ProcessView version) {
    return version.terms().questions().stream()
        .map(each ->
            each.name(page.language()) + " (" + page.t("programmes.kind." + each.kind()) + ")")
        .toList();
  }

  private static void add(
      List<ComparisonModel.Change> changes, String title, List<String> before, List<String> after) {
    if (!before.equals(after)) {
      changes.add(new ComparisonModel.Change(title, before, after));
    }
  }
}
