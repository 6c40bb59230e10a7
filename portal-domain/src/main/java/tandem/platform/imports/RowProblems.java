package tandem.platform.imports;

import java.util.List;
import tandem.platform.Refusal;

/** Why a row was refused, problem by problem. */
public final class RowProblems {
  private RowProblems() {}

  public static List<Refusal.Problem> of(Refusal refused) {
    return switch (refused) {
      case Refusal.Invalid invalid -> invalid.problems();
      case Refusal.Unprocessable rule when !rule.problems().isEmpty() -> rule.problems();
      default ->
          List.of(new Refusal.Problem("", refused.code(), String.valueOf(refused.getMessage())));
    };
  }
}
