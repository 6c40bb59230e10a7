package tandem.web.processes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tandem.deals.DealStage;
import tandem.deals.processes.Movers;
import tandem.deals.processes.ProcessId;
import tandem.deals.processes.ProcessKind;
import tandem.deals.processes.ProcessState;
import tandem.deals.processes.ProcessTerms;
import tandem.deals.processes.ProcessView;
import tandem.deals.processes.Requirement;
import tandem.deals.processes.StageLife;
import tandem.deals.processes.StageTerms;
import tandem.deals.processes.Takes;
import tandem.deals.processes.TaskTemplate;
import tandem.leads.programmes.ExtraField;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/** A process for projects, and the draft of its next version. */
public final class ProcessSample {
  private static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");

  private ProcessSample() {}

  public static ProcessView project() {
    return view(1, ProcessState.PUBLISHED, ProcessKind.COMPLEX);
  }

  private static ProcessView draft() {
    return view(2, ProcessState.DRAFT, ProcessKind.SIMPLE);
  }

  public static Object list(Page page) {
    return new ProcessListModel(
        Stream.of(project(), draft())
            .map(each ->
                new ProcessListModel.Row(
                    "/processes/x",
                    each.name(page.language()),
                    each.code(),
                    ProcessParts.state(page, each),
                    page.t("process.kind." + each.terms().kind()),
                    String.join("; ", ProcessParts.takes(page, each))))
            .toList(),
        page.viewer().company(),
        Form.blank());
  }

  public static Object process(Page page) {
    ProcessView shown = project();
    List<StageLife> lives = lives();
    return new ProcessModel(
        "/processes/x",
        shown.name(page.language()),
        1,
        page.t("process.version", 1),
        ProcessParts.state(page, shown),
        ProcessParts.tabs(page, List.of(draft(), shown), 1),
        page.t("process.kind_text.COMPLEX"),
        ProcessParts.takes(page, shown),
        StateMap.of(page, shown.terms(), lives, Optional.of(DealStage.SOLUTION)),
        ProcessParts.rows(page, shown.terms(), lives),
        true,
        List.of("Who decides"),
        new ProcessModel.Acts(true, true, true, true));
  }

  public static Object comparison(Page page) {
    return new ComparisonModel(
        "/processes/x",
        "Project",
        List.of(
            new Choice("2", page.t("process.version", 2)),
            new Choice("1", page.t("process.version", 1))),
        1,
        2,
        Changes.between(page, project(), draft()),
        Changes.lived(page, draft().terms(), project().terms(), lives(), List.of()));
  }

  public static Object publication(Page page) {
    return new PublicationModel(
        "/processes/x",
        "Project",
        2,
        3,
        Changes.between(page, project(), draft()),
        List.of(
            new PublicationModel.Effect(
                "Solution", "14", "9", List.of(page.t("process.lacks", "Need", "9")), true)),
        page.t("process.changed_meanwhile"));
  }

  public static Object edited(Page page) {
    return ProcessDraftModel.of(page, draft(), ProcessTyped.of(draft()));
  }

  private static List<StageLife> lives() {
    return DealStage.open().stream()
        .map(stage ->
            new StageLife(
                stage,
                stage.percent(),
                2L * stage.percent(),
                stage.percent(),
                5,
                stage == DealStage.NEGOTIATION
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(stage.percent())))
        .toList();
  }

  private static ProcessView view(int number, ProcessState state, ProcessKind kind) {
    return new ProcessView(
        ProcessId.STANDARD,
        "project",
        "Project",
        "Проект",
        false,
        number,
        state,
        state == ProcessState.PUBLISHED,
        new ProcessTerms(
            kind,
            new Takes(List.of("services"), List.of(), new BigDecimal("50000"), null, "EUR"),
            Stream.of(DealStage.values())
                .filter(stage -> stage != DealStage.LOST)
                .map(stage -> stage(stage, number))
                .toList(),
            List.of(
                question("decision_role", "Who decides", "Кто решает"),
                question("rivals", "Who else offers", "Кто ещё предлагает"))),
        Optional.empty(),
        THEN,
        Optional.of(THEN),
        1);
  }

  private static StageTerms stage(DealStage stage, int number) {
    return new StageTerms(
        stage,
        stage == DealStage.SOLUTION ? "Solution and proof at the customer" : "Stage " + stage,
        stage == DealStage.SOLUTION ? "Решение и проверка у заказчика" : "Стадия " + stage,
        stage.percent(),
        stage.isOpen() ? 10 * number : 0,
        Movers.BOTH,
        stage == DealStage.PROPOSAL
            ? List.of(
                new Requirement(Requirement.FIELD, "expected_close"),
                new Requirement(Requirement.FIELD, "answers.rivals"),
                new Requirement("DOCUMENT", "offer"))
            : List.of(),
        stage == DealStage.SOLUTION
            ? List.of(
                new TaskTemplate(
                    "design", "Design", "Спроектировать", TaskTemplate.Side.COMPANY, 5))
            : List.of());
  }

  private static ExtraField question(String code, String en, String ru) {
    return new ExtraField(code, ExtraField.Kind.TEXT, en, ru, false, 120, null, null, List.of());
  }
}
