package tandem.web.plans;

import tandem.commissions.plans.PlanView;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/**
 * A draft as a form. An empty rule and an empty test stand below those that are there: filled in,
 * they are added; one whose name is emptied goes.
 */
public record DraftModel(
    String path,
    String name,
    int number,
    long revision,
    Form form,
    int rules,
    int tests,
    TrialChoices choices) {
  private static final int EMPTY_ROWS = 2;

  static DraftModel of(Page page, PlanView draft, Form form) {
    int more = form.errors().isEmpty() ? EMPTY_ROWS : 0;
    return new DraftModel(
        PlanParts.path(draft),
        draft.name(page.language()),
        draft.number(),
        draft.revision(),
        form,
        form.rows("rules") + more,
        form.rows("tests") + more,
        TrialChoices.of(page));
  }

  /** The name of a field in a repeated group. */
  public String at(String group, int row, String field) {
    return group + "." + row + "." + field;
  }
}
