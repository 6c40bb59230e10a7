package tandem.web.processes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.deals.processes.ProcessState;
import tandem.deals.processes.ProcessTerms;
import tandem.deals.processes.ProcessView;
import tandem.deals.processes.StageLife;
import tandem.deals.processes.StageTerms;
import tandem.deals.processes.Takes;
import tandem.web.platform.Badge;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** Versions of a process in words. */
final class ProcessParts {
  private ProcessParts() {}

  static String path(ProcessView process) {
    return "/processes/" + process.id().text();
  }

  static String path(ProcessView process, int number) {
    return path(process) + "/versions/" + number;
  }

  static Badge state(Page page, ProcessView version) {
    if (version.state() == ProcessState.DRAFT) {
      return Badge.of(page.t("process.state.DRAFT"), "edit", Hue.AMBER);
    }
    return version.inForce()
        ? Badge.of(page.t("process.state.IN_FORCE"), "check", Hue.GREEN)
        : Badge.of(page.t("process.state.OLD"), "clock", Hue.GREY);
  }

  static List<Tab> tabs(Page page, List<ProcessView> versions, int shown) {
    return versions.size() < 2
        ? List.of()
        : versions.stream()
            .map(each ->
                new Tab(
                    page.t("process.version", each.number()),
                    path(each, each.number()),
                    each.number() == shown,
                    0,
                    false))
            .toList();
  }

  /** Which deals it takes, in words. */
  static List<String> takes(Page page, ProcessView version) {
    Takes takes = version.terms().takes();
    if (version.standard()) {
      return List.of(page.t("process.takes_rest"));
    }
    if (takes.isEmpty()) {
      return List.of(page.t("process.takes_nothing"));
    }
    List<String> lines = new ArrayList<>();
    if (!takes.products().isEmpty()) {
      lines.add(page.t("process.takes_products", String.join(", ", takes.products())));
    }
    if (!takes.programmes().isEmpty()) {
      lines.add(page.t("process.takes_programmes", String.join(", ", takes.programmes())));
    }
    String currency = takes.currency() == null ? "" : takes.currency();
    amount(page, takes.from())
        .ifPresent(it -> lines.add(page.t("process.takes_from", it, currency)));
    amount(page, takes.upTo())
        .ifPresent(it -> lines.add(page.t("process.takes_up_to", it, currency)));
    return lines;
  }

  private static Optional<String> amount(Page page, @Nullable BigDecimal amount) {
    return Optional.ofNullable(amount).map(page.format()::number);
  }

  static List<ProcessModel.Row> rows(Page page, ProcessTerms terms, List<StageLife> lives) {
    return terms.stages().stream()
        .map(stage ->
            row(
                page,
                terms,
                stage,
                lives.stream().filter(each -> each.stage() == stage.stage()).findFirst()))
        .toList();
  }

  private static ProcessModel.Row row(
      Page page, ProcessTerms terms, StageTerms stage, Optional<StageLife> life) {
    return new ProcessModel.Row(
        stage.name(page.language()),
        page.t("deal.stage." + stage.stage()),
        page.t("format.percent", stage.percent()),
        stage.stage().isOpen() ? page.t("process.norm_days", stage.normDays()) : "",
        page.t("process.movers." + stage.movers()),
        stage.gate().stream().map(each -> Checks.label(page, terms, each)).toList(),
        stage.tasks().stream()
            .map(each ->
                page.t("process.task." + each.side(), each.title(page.language()), each.dueDays()))
            .toList(),
        terms.next(stage.stage()).stream()
            .map(to -> terms.stage(to).map(it -> it.name(page.language())).orElse(to.name()))
            .collect(Collectors.joining(", ")),
        life.map(each -> page.format().number(each.standing())).orElse(""),
        life.map(each -> page.format().number(each.entered())).orElse(""),
        life.filter(each -> each.conversion().isPresent())
            .map(each -> page.t("format.percent", Math.round(each.conversion().getAsDouble())))
            .orElse("—"),
        life.map(each -> page.format().number(each.lost())).orElse(""),
        life.filter(each -> each.medianDays().isPresent())
            .map(each -> page.t("process.days", Math.round(each.medianDays().getAsDouble())))
            .orElse("—"),
        life.filter(each -> StateMap.isSlow(stage, each)).isPresent());
  }
}
