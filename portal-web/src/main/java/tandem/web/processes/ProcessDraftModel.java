package tandem.web.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tandem.deals.DealStage;
import tandem.deals.processes.Movers;
import tandem.deals.processes.ProcessKind;
import tandem.deals.processes.ProcessView;
import tandem.deals.processes.Requirement;
import tandem.leads.programmes.ExtraField;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/**
 * A draft as a form. Every stage of the scale has its part; one that is not ticked is left out. Two
 * empty rows stand below the questions that are there.
 *
 * @param checks what the gates may ask, the questions of the saved draft among them
 */
public record ProcessDraftModel(
    String path,
    String name,
    int number,
    long revision,
    boolean standard,
    Form form,
    List<Choice> kinds,
    List<Choice> movers,
    List<Choice> checks,
    List<Choice> questionKinds,
    List<Choice> stages,
    int extraRows) {
  private static final int EMPTY_ROWS = 2;

  static ProcessDraftModel of(Page page, ProcessView draft, Form form) {
    List<Choice> checks = new ArrayList<>();
    Requirement.FIELDS.forEach(name ->
        checks.add(new Choice(name, Checks.label(page, new Requirement(Requirement.FIELD, name)))));
    draft
        .terms()
        .questions()
        .forEach(
            each -> checks.add(new Choice("answers." + each.code(), each.name(page.language()))));
    return new ProcessDraftModel(
        ProcessParts.path(draft),
        draft.name(page.language()),
        draft.number(),
        draft.revision(),
        draft.standard(),
        form,
        Stream.of(ProcessKind.values())
            .map(each -> new Choice(each.name(), page.t("process.kind_text." + each)))
            .toList(),
        Stream.of(Movers.values())
            .map(each -> new Choice(each.name(), page.t("process.movers." + each)))
            .toList(),
        checks,
        Stream.of(ExtraField.Kind.values())
            .map(each -> new Choice(each.name(), page.t("programmes.kind." + each)))
            .toList(),
        Stream.of(DealStage.values())
            .filter(each -> each != DealStage.LOST)
            .map(each -> new Choice(each.name(), page.t("deal.stage." + each)))
            .toList(),
        form.rows("extra") + (form.errors().isEmpty() ? EMPTY_ROWS : 0));
  }

  /** The name of a stage's field. */
  public String at(Choice stage, String field) {
    return "stage." + stage.value() + "." + field;
  }

  /** Winning has no norm and cannot be left out. */
  public boolean ends(Choice stage) {
    return stage.value().equals(DealStage.WON.name());
  }
}
