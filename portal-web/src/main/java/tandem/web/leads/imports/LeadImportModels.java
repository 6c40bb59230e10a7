package tandem.web.leads.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.leads.imports.ImportColumn;
import tandem.leads.imports.ImportedRow;
import tandem.leads.imports.LeadImportDesk;
import tandem.leads.imports.LeadImportState;
import tandem.leads.imports.LeadImportView;
import tandem.leads.imports.RowOutcome;
import tandem.platform.Refusal;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** Puts files and rows in words. */
public final class LeadImportModels {
  private static final int SHOWN_CELLS = 3;

  private LeadImportModels() {}

  static LeadImportsModel all(
      Page page, List<LeadImportView> files, List<Choice> templates, Form form) {
    return new LeadImportsModel(
        files.stream()
            .map(file ->
                new LeadImportsModel.Row(
                    file.id().text(),
                    file.fileName(),
                    state(page, file.state()),
                    counts(page, file).stream()
                        .map(count -> count.count() + " " + count.name())
                        .collect(Collectors.joining(" · ")),
                    page.format().moment(file.createdAt()),
                    file.authorName()))
            .toList(),
        form,
        page.t(
            "imports.limits",
            LeadImportDesk.LIMITS.rows(),
            LeadImportDesk.LIMITS.columns(),
            LeadImportDesk.LIMITS.bytes() / (1024 * 1024)),
        templates);
  }

  static LeadImportModel one(
      Page page,
      LeadImportView file,
      List<ImportedRow> rows,
      Form typed,
      boolean undoable,
      boolean mine) {
    LeadImportState state = file.state();
    int shown = rows.size();
    return new LeadImportModel(
        file.id().text(),
        String.valueOf(file.version()),
        file.fileName(),
        state(page, state),
        page.t("imports.note_" + code(state), file.readAs()),
        counts(page, file),
        file.total() == 0 ? 100 : 100 * file.worked() / file.total(),
        state.atWork(),
        typed.values().isEmpty() ? form(file) : typed,
        mine && state.next().contains(LeadImportState.CHECKING)
            ? columns(page, file, rows)
            : List.of(),
        state == LeadImportState.UPLOADED
            ? List.of()
            : rows.stream().map(row -> row(page, file, row)).toList(),
        shown == LeadImportDesk.MOST_SHOWN ? page.t("imports.first_rows", shown) : "",
        file.count(RowOutcome.OK),
        file.drafts(),
        mine && state == LeadImportState.CHECKED && file.count(RowOutcome.OK) > 0,
        mine && undoable,
        file.undoUntil().map(until -> page.format().moment(until)).orElse(""),
        mine && state.discardable(),
        !state.atWork() && file.count(RowOutcome.FAILED) > 0);
  }

  private static Form form(LeadImportView file) {
    Map<String, List<String>> values = new HashMap<>();
    file.mapping()
        .places()
        .forEach((column, at) -> values.put(field(column), List.of(String.valueOf(at))));
    values.put("drafts", file.drafts() ? List.of("yes") : List.of());
    return Form.of(values);
  }

  static String field(ImportColumn column) {
    return "column." + column.name();
  }

  private static List<LeadImportModel.Column> columns(
      Page page, LeadImportView file, List<ImportedRow> rows) {
    List<Choice> choices =
        IntStream.range(0, file.header().size())
            .filter(at -> !file.header().get(at).isBlank())
            .mapToObj(at -> new Choice(String.valueOf(at), file.header().get(at)))
            .toList();
    return Stream.of(ImportColumn.values())
        .map(column ->
            new LeadImportModel.Column(
                field(column),
                column.heading(page.language()),
                choices,
                sample(file, column, rows)))
        .toList();
  }

  private static String sample(LeadImportView file, ImportColumn column, List<ImportedRow> rows) {
    Integer at = file.mapping().places().get(column);
    return at == null || rows.isEmpty() || at >= rows.getFirst().cells().size()
        ? ""
        : rows.getFirst().cells().get(at);
  }

  private static LeadImportModel.Row row(Page page, LeadImportView file, ImportedRow row) {
    return new LeadImportModel.Row(
        page.format().number(row.line()),
        row.cells().stream()
            .filter(cell -> !cell.isBlank())
            .limit(SHOWN_CELLS)
            .collect(Collectors.joining(" · ")),
        outcome(page, row.outcome()),
        row.problems().stream().map(problem -> why(page, file, problem)).toList(),
        row.lead().map(lead -> "/leads/" + lead.text()).orElse(""));
  }

  /** What is wrong, and where: in the words of the file. */
  static String why(Page page, LeadImportView file, Refusal.Problem problem) {
    String words = words(page, problem);
    return ImportedRow.column(problem)
        .map(column -> {
          Integer at = file.mapping().places().get(column);
          return at == null ? column.heading(page.language()) : file.header().get(at);
        })
        .map(heading -> heading + ": " + words)
        .orElse(words);
  }

  private static String words(Page page, Refusal.Problem problem) {
    for (String prefix : List.of("imports.problem_", "problem.", "refusal.")) {
      if (page.texts().has(prefix + problem.code())) {
        return page.t(prefix + problem.code());
      }
    }
    return page.t("problem.other");
  }

  private static List<LeadImportModel.Count> counts(Page page, LeadImportView file) {
    List<LeadImportModel.Count> counts = new ArrayList<>();
    for (RowOutcome outcome : RowOutcome.values()) {
      if (file.count(outcome) > 0) {
        counts.add(
            new LeadImportModel.Count(
                page.t("imports.count_" + code(outcome)),
                page.format().number(file.count(outcome)),
                outcome(page, outcome)));
      }
    }
    return counts;
  }

  private static Badge outcome(Page page, RowOutcome outcome) {
    String text = page.t("imports.row_" + code(outcome));
    return switch (outcome) {
      case PENDING -> Badge.of(text, "hourglass", Hue.GREY);
      case OK -> Badge.of(text, "check", Hue.GREEN);
      case SAME -> Badge.of(text, "info", Hue.BLUE);
      case FAILED -> Badge.of(text, "bang", Hue.RED);
      case CREATED -> Badge.of(text, "check", Hue.GREEN);
      case WITHDRAWN -> Badge.of(text, "undo", Hue.GREY);
      case KEPT -> Badge.of(text, "lock", Hue.AMBER);
    };
  }

  private static Badge state(Page page, LeadImportState state) {
    String text = page.t("imports.state_" + code(state));
    return switch (state) {
      case UPLOADED -> Badge.of(text, "file", Hue.GREY);
      case CHECKING, RUNNING, UNDOING -> Badge.of(text, "hourglass", Hue.AMBER);
      case CHECKED -> Badge.of(text, "eye", Hue.BLUE);
      case DONE -> Badge.of(text, "check", Hue.GREEN);
      case UNDONE -> Badge.of(text, "undo", Hue.GREY);
    };
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
