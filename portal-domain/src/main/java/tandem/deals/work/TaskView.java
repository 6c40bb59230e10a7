package tandem.deals.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.deals.DealId;
import tandem.deals.Visibility;
import tandem.platform.PersonId;

/**
 * Something to be done on a deal, as its reader sees it.
 *
 * @param titleRu the same in Russian, of a task that a template made
 * @param ownerId empty: anybody of that side
 * @param dueOn the last day on which it is in time
 * @param template key of what made it; empty when a person did
 * @param mine whether the reader's side is to do it
 * @param editable whether the reader may change or cancel it
 */
public record TaskView(
    TaskId id,
    long version,
    DealId deal,
    String dealTitle,
    Visibility visibility,
    Side side,
    String title,
    Optional<String> titleRu,
    Optional<String> note,
    Optional<PersonId> ownerId,
    Optional<String> owner,
    Optional<LocalDate> dueOn,
    TaskState state,
    Optional<String> template,
    Optional<String> externalId,
    PersonId authorId,
    String author,
    Optional<String> closedBy,
    Optional<Instant> closedAt,
    Instant createdAt,
    Instant updatedAt,
    boolean mine,
    boolean editable) {

  /** In the reader's language where there is one. */
  public String title(String language) {
    return language.startsWith("ru") ? titleRu.orElse(title) : title;
  }

  public boolean open() {
    return state == TaskState.OPEN;
  }
}
