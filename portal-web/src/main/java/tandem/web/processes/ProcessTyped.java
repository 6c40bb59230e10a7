package tandem.web.processes;

import static tandem.web.programmes.TermsTyped.number;
import static tandem.web.programmes.TermsTyped.plain;
import static tandem.web.programmes.TermsTyped.put;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.deals.DealStage;
import tandem.deals.processes.Movers;
import tandem.deals.processes.ProcessKind;
import tandem.deals.processes.ProcessTerms;
import tandem.deals.processes.ProcessView;
import tandem.deals.processes.Requirement;
import tandem.deals.processes.StageTerms;
import tandem.deals.processes.Takes;
import tandem.deals.processes.TaskTemplate;
import tandem.web.platform.Form;
import tandem.web.platform.Submission;
import tandem.web.programmes.ExtraTyped;
import tandem.web.programmes.TermsTyped;

/**
 * Terms of a process as a form and back. Tasks are lines of {@code key | English | Russian |
 * partner or company | working days}; checks that are no fields are lines of {@code KIND name}.
 */
final class ProcessTyped {
  private static final int LONGEST = 10_000;

  private ProcessTyped() {}

  static Form of(ProcessView draft) {
    ProcessTerms terms = draft.terms();
    Map<String, List<String>> values = new HashMap<>();
    put(values, "revision", draft.revision());
    put(values, "way", terms.kind());
    put(values, "takes.products", String.join(", ", terms.takes().products()));
    put(values, "takes.programmes", String.join(", ", terms.takes().programmes()));
    put(values, "takes.from", plain(terms.takes().from()));
    put(values, "takes.up_to", plain(terms.takes().upTo()));
    put(values, "takes.currency", terms.takes().currency());
    terms.stages().forEach(stage -> fill(values, stage));
    ExtraTyped.fill(values, terms.questions());
    return Form.of(values);
  }

  private static void fill(Map<String, List<String>> values, StageTerms stage) {
    String at = "stage." + stage.stage() + ".";
    put(values, at + "used", "yes");
    put(values, at + "name_en", stage.nameEn());
    put(values, at + "name_ru", stage.nameRu());
    put(values, at + "percent", stage.percent());
    put(values, at + "norm_days", stage.normDays());
    put(values, at + "movers", stage.movers());
    values.put(
        at + "gate",
        stage.gate().stream().filter(Requirement::isField).map(Requirement::name).toList());
    put(
        values,
        at + "checks",
        stage.gate().stream()
            .filter(each -> !each.isField())
            .map(each -> each.kind() + " " + each.name())
            .collect(Collectors.joining("\n")));
    put(
        values,
        at + "tasks",
        stage.tasks().stream()
            .map(each ->
                "%s | %s | %s | %s | %d"
                    .formatted(
                        each.key(),
                        each.titleEn(),
                        each.titleRu(),
                        each.side().name().toLowerCase(Locale.ROOT),
                        each.dueDays()))
            .collect(Collectors.joining("\n")));
  }

  static ProcessTerms read(Submission typed) {
    Optional<BigDecimal> from = typed.amount("takes.from");
    Optional<BigDecimal> upTo = typed.amount("takes.up_to");
    boolean banded = from.isPresent() || upTo.isPresent();
    return new ProcessTerms(
        typed.choice("way", ProcessKind.class).orElse(ProcessKind.FREE),
        new Takes(
            TermsTyped.list(typed, "takes.products", false),
            TermsTyped.list(typed, "takes.programmes", false),
            from.orElse(null),
            upTo.orElse(null),
            banded
                ? typed
                    .text("takes.currency", 3)
                    .map(code -> code.toUpperCase(Locale.ROOT))
                    .orElse(null)
                : null),
        Stream.of(DealStage.values())
            .filter(stage -> stage != DealStage.LOST)
            .filter(stage -> stage == DealStage.WON || typed.ticked("stage." + stage + ".used"))
            .map(stage -> stage(typed, stage))
            .toList(),
        ExtraTyped.read(typed));
  }

  private static StageTerms stage(Submission typed, DealStage stage) {
    String at = "stage." + stage + ".";
    List<Requirement> gate = new ArrayList<>();
    typed.all(at + "gate").forEach(name -> gate.add(new Requirement(Requirement.FIELD, name)));
    for (String line : lines(typed, at + "checks")) {
      String[] parts = line.split("\\s+", 2);
      gate.add(
          new Requirement(
              parts[0].toUpperCase(Locale.ROOT), parts.length > 1 ? parts[1].strip() : ""));
    }
    return new StageTerms(
        stage,
        typed.required(at + "name_en", 120).orElse(""),
        typed.required(at + "name_ru", 120).orElse(""),
        stage == DealStage.WON ? 100 : number(typed, at + "percent", 0),
        stage == DealStage.WON ? 0 : number(typed, at + "norm_days", 0),
        typed.choice(at + "movers", Movers.class).orElse(Movers.BOTH),
        gate,
        lines(typed, at + "tasks").stream().flatMap(line -> task(typed, at, line)).toList());
  }

  private static Stream<TaskTemplate> task(Submission typed, String at, String line) {
    String[] parts = line.split("\\|", -1);
    Optional<TaskTemplate.Side> side =
        Stream.of(TaskTemplate.Side.values())
            .filter(each -> parts.length == 5 && each.name().equalsIgnoreCase(parts[3].strip()))
            .findFirst();
    if (side.isEmpty() || !parts[4].strip().matches("\\d{1,3}")) {
      if (typed.form().error(at + "tasks").isEmpty()) {
        typed.reject(at + "tasks", "process.task_line");
      }
      return Stream.empty();
    }
    return Stream.of(
        new TaskTemplate(
            parts[0].strip(),
            parts[1].strip(),
            parts[2].strip(),
            side.get(),
            Integer.parseInt(parts[4].strip())));
  }

  private static List<String> lines(Submission typed, String field) {
    return typed
        .text(field, LONGEST)
        .orElse("")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The field of the form that a rule of the domain speaks of: stages are named, not counted. */
  static String field(ProcessTerms terms, String path) {
    String[] parts = path.split("\\.", 3);
    if (parts[0].equals("stages") && parts.length == 3) {
      return "stage." + terms.stages().get(Integer.parseInt(parts[1])).stage() + "." + parts[2];
    }
    return parts[0].equals("questions") ? "extra" + path.substring("questions".length()) : path;
  }
}
