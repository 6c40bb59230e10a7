package tandem.web.team;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/** Asking somebody to join. */
public record InviteModel(Form form, List<Choice> roles, List<Choice> languages) {
  public InviteModel {
    roles = List.copyOf(roles);
    languages = List.copyOf(languages);
  }
}
