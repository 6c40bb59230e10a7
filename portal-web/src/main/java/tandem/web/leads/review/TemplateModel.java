package tandem.web.leads.review;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * A template answer while it is written.
 *
 * @param id empty for a new one
 */
public record TemplateModel(
    String id, long version, String title, List<Choice> kinds, List<Choice> reasons, Form form) {

  public String action() {
    return id.isEmpty() ? "/queue/answers" : "/queue/answers/" + id;
  }
}
