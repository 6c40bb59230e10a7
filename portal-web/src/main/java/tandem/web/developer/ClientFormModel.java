package tandem.web.developer;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/** Making a client. */
public record ClientFormModel(Form form, List<Choice> methods, List<Choice> scopes) {
  public ClientFormModel {
    methods = List.copyOf(methods);
    scopes = List.copyOf(scopes);
  }
}
