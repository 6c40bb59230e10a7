package tandem.leads.forms;

import java.time.Instant;
import tandem.leads.programmes.ProgrammeId;
import tandem.platform.PersonId;

/**
 * A form as its firm sees it.
 *
 * @param key the last part of its address
 * @param owner who gets what visitors leave
 * @param on whether visitors find it; while the firm rests or the programme takes no leads they do
 *     not either
 * @param received how many drafts and leads came by it and are still there
 */
public record PublicForm(
    PublicFormId id,
    String key,
    long version,
    ProgrammeId programme,
    String programmeEn,
    String programmeRu,
    PersonId owner,
    String ownerName,
    boolean on,
    Instant createdAt,
    long received) {
  public String programme(String language) {
    return language.startsWith("ru") ? programmeRu : programmeEn;
  }
}
