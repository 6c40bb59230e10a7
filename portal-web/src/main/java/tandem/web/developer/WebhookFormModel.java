package tandem.web.developer;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * Making or changing an endpoint.
 *
 * @param id empty for a new one
 */
public record WebhookFormModel(
    String id, String title, Form form, List<Choice> formats, List<Group> groups) {
  public WebhookFormModel {
    formats = List.copyOf(formats);
    groups = List.copyOf(groups);
  }

  /** Types of events about one kind of object. */
  public record Group(String title, List<Choice> types) {
    public Group {
      types = List.copyOf(types);
    }
  }

  public String action() {
    return "/developer/webhooks" + (id.isEmpty() ? "" : "/" + id + "/changes");
  }

  public String back() {
    return "/developer/webhooks" + (id.isEmpty() ? "" : "/" + id);
  }
}
