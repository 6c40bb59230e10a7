package tandem.web.work;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * The form of a task.
 *
 * @param id of a task that is changed; empty for a new one
 * @param sides who may be asked; one when there is no choice
 * @param owners people, each with their side as a hint
 * @param mayHide whether it may stay with the company
 */
public record TaskFormModel(
    String id,
    long version,
    String deal,
    String customer,
    List<Choice> sides,
    List<Choice> owners,
    boolean mayHide,
    Form form) {

  public boolean fresh() {
    return id.isEmpty();
  }

  public String action() {
    return fresh() ? "/deals/" + deal + "/tasks" : "/tasks/" + id;
  }
}
