package tandem.deals.processes;

import java.util.List;
import java.util.Optional;

/**
 * One named check of a gate.
 *
 * @param kind {@link #FIELD}, or one that a {@link GateCheck} knows
 * @param name of a field: one of {@link #FIELDS}, or {@code answers.} and the code of a question
 */
public record Requirement(String kind, String name) {
  /** A fact of the deal must be there. */
  public static final String FIELD = "FIELD";

  static final String ANSWER = "answers.";

  /** Facts of every deal that a gate may ask for. */
  public static final List<String> FIELDS =
      List.of("need", "expected_close", "contract.number", "contract.date");

  public boolean isField() {
    return FIELD.equals(kind);
  }

  /** The code of the question that must be answered; empty for any other check. */
  public Optional<String> question() {
    return isField() && name.startsWith(ANSWER)
        ? Optional.of(name.substring(ANSWER.length()))
        : Optional.empty();
  }
}
