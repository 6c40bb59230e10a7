package tandem.deals.processes;

import static tandem.deals.processes.StageTerms.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealStage;
import tandem.leads.programmes.ExtraField;
import tandem.platform.Refusal;

/**
 * Everything that a version of a process says: one source for the check of a move, for what the API
 * allows next, and for the drawn map.
 *
 * @param stages in the order of the scale, each once, the last one {@link DealStage#WON}
 * @param questions what its gates may ask beyond the facts of every deal
 */
public record ProcessTerms(
    ProcessKind kind, Takes takes, List<StageTerms> stages, List<ExtraField> questions) {
  public ProcessTerms {
    takes = given(takes);
    stages = copy(stages);
    questions = copy(questions);
  }

  /** Stages in which a deal stands while it is worked on. */
  public List<StageTerms> open() {
    return stages.stream().filter(each -> each.stage().isOpen()).toList();
  }

  /** Where a deal begins. */
  public DealStage first() {
    return stages.getFirst().stage();
  }

  public Optional<StageTerms> stage(DealStage wanted) {
    return stages.stream().filter(each -> each.stage() == wanted).findFirst();
  }

  public Optional<ExtraField> question(String code) {
    return questions.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** Chance of winning in percent; 0 of a lost deal. */
  public int percent(DealStage stage) {
    return stage(stage).map(StageTerms::percent).orElse(0);
  }

  /** Open stages, or WON, that may follow; losing is possible from every open stage. */
  public List<DealStage> next(DealStage from) {
    if (!from.isOpen()) {
      return List.of();
    }
    int at = place(from);
    return Stream.iterate(0, i -> i < stages.size(), i -> i + 1)
        .filter(i -> i != at)
        .filter(i -> kind != ProcessKind.SIMPLE || Math.abs(i - at) == 1)
        .map(i -> stages.get(i).stage())
        .toList();
  }

  /** Refuses {@code transition_not_allowed} with what would be allowed. */
  public DealStage to(DealStage from, DealStage target) {
    if (next(from).contains(target)) {
      return target;
    }
    throw new Refusal.Conflict(
        "transition_not_allowed",
        "In this process a deal cannot go from %s to %s".formatted(from, target),
        next(from).stream().map(Enum::name).toList());
  }

  /** Whether a stage between is left out. */
  public boolean skips(DealStage from, DealStage target) {
    return place(target) - place(from) > 1;
  }

  /** Whether whoever moves it must say why. */
  public boolean asksReason(DealStage from, DealStage target) {
    return kind == ProcessKind.COMPLEX && skips(from, target);
  }

  /**
   * The stages whose gates stand in the way: leaving one out does not leave out what it asks. Going
   * back asks nothing.
   */
  public List<StageTerms> crossed(DealStage from, DealStage target) {
    List<StageTerms> crossed = new ArrayList<>();
    for (int i = place(from) + 1; i <= place(target); i++) {
      crossed.add(stages.get(i));
    }
    return crossed;
  }

  private int place(DealStage wanted) {
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).stage() == wanted) {
        return i;
      }
    }
    throw new Refusal.Conflict(
        "transition_not_allowed",
        "This process has no stage " + wanted,
        stages.stream().map(each -> each.stage().name()).toList());
  }

  private static Takes given(@Nullable Takes stored) {
    return stored == null ? Takes.NOTHING : stored;
  }
}
