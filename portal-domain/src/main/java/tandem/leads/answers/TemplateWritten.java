package tandem.leads.answers;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** A template answer was written or changed: the words are kept with the event. */
public record TemplateWritten(
    TemplateId template,
    TemplateKind kind,
    String title,
    String textEn,
    String textRu,
    boolean active,
    Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "answer_template.written";
  }

  @Override
  public String objectId() {
    return template.text();
  }
}
