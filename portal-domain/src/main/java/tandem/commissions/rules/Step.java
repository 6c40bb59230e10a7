package tandem.commissions.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of a calculation with the steps that it was made of.
 *
 * @param what stable name, see {@link Formula} and {@link Rule}
 * @param value plainly written
 */
public record Step(String what, String value, List<Step> from) {

  /** A step in the order of reading: how deep it stands says whose part it is. */
  public record Part(int depth, String what, String value) {}

  public Step {
    from = List.copyOf(from);
  }

  static Step of(String what, BigDecimal value, Step... from) {
    return new Step(what, plain(value), List.of(from));
  }

  static Step of(String what, String value, Step... from) {
    return new Step(what, value, List.of(from));
  }

  /** Without an exponent and without zeros at the end. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Itself first, then what it was made of. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    collect(parts, 0);
    return List.copyOf(parts);
  }

  private void collect(List<Part> parts, int depth) {
    parts.add(new Part(depth, what, value));
    from.forEach(step -> step.collect(parts, depth + 1));
  }
}
