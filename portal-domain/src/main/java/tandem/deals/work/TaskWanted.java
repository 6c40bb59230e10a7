package tandem.deals.work;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.PersonId;
import tandem.platform.Problems;
import tandem.platform.Text;

/**
 * What somebody wants of a task.
 *
 * @param title at most 200 characters
 * @param note at most 2,000 characters
 */
public record TaskWanted(
    @Nullable String title,
    @Nullable String note,
    Optional<PersonId> owner,
    Optional<LocalDate> dueOn) {
  static final int LONGEST_TITLE = 200;
  static final int LONGEST_NOTE = 2_000;

  public TaskWanted {
    title = Text.tidy(title);
    note = Text.tidy(note);
  }

  void check() {
    new Problems()
        .line("title", title, true, LONGEST_TITLE)
        .text("note", note, false, LONGEST_NOTE)
        .refuse();
  }
}
