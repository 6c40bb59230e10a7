package tandem.deals.processes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealStage;

/**
 * A stage as a process means it.
 *
 * @param stage its place on the scale that all processes share, so that their deals can be compared
 * @param percent chance of winning
 * @param normDays working days that a deal usually stands here; 0 where it ends
 * @param movers who may move a deal into it
 * @param gate what must be there before a deal enters it
 * @param tasks what is to be done once it has
 */
public record StageTerms(
    DealStage stage,
    String nameEn,
    String nameRu,
    int percent,
    int normDays,
    Movers movers,
    List<Requirement> gate,
    List<TaskTemplate> tasks) {
  public StageTerms {
    gate = copy(gate);
    tasks = copy(tasks);
  }

  public String name(String language) {
    return language.startsWith("ru") ? nameRu : nameEn;
  }

  /** Lists as they come out of stored terms, where an absent one is an empty one. */
  static <T> List<T> copy(@Nullable List<T> stored) {
    return stored == null ? List.of() : List.copyOf(stored);
  }
}
