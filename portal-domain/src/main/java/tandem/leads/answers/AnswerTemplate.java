package tandem.leads.answers;

import java.time.Instant;
import java.util.Optional;
import tandem.leads.RejectReason;

/**
 * A template answer as it stands.
 *
 * @param author whoever wrote it last; empty for those that came with the portal
 */
public record AnswerTemplate(
    TemplateId id,
    TemplateKind kind,
    Optional<RejectReason> reason,
    String title,
    String textEn,
    String textRu,
    boolean active,
    Optional<String> author,
    Instant changedAt,
    long version) {

  /** In the language of whoever reads it. */
  public String text(String language) {
    return language.startsWith("ru") ? textRu : textEn;
  }
}
