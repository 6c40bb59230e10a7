package tandem.web.team;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/** Sending somebody away, with a colleague who takes over. */
public record LeaveModel(String id, String name, long version, Form form, List<Choice> successors) {
  public LeaveModel {
    successors = List.copyOf(successors);
  }
}
