package tandem.deals.work;

import java.time.LocalDate;
import java.util.Optional;

/** The open task of a deal that is due first. */
public record NextStep(
    TaskId task, String title, Optional<String> titleRu, Side side, Optional<LocalDate> dueOn) {

  public String title(String language) {
    return language.startsWith("ru") ? titleRu.orElse(title) : title;
  }
}
