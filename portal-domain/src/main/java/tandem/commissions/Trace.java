package tandem.commissions;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.commissions.rules.Step.Part;
import tandem.platform.Sha256;

/**
 * How a commission came about, step by step, for machines; the portal and the API put it in words.
 * Step names are stable: {@code deal line product category tier plan plan_version outcome rule base
 * currency rate unrounded rounding scale result}; of a deal that firms share {@code share
 * share_rounding part} besides; of another firm's part {@code participation} in place of deal,
 * product, tier and plan. Values are texts, numbers written plainly.
 *
 * @param formula of a typed rule: its formula with the numbers in it, as parts in the order of
 *     reading; empty for a flat rate
 */
public record Trace(List<Step> steps, List<Part> formula) {

  /** One named value of the calculation. */
  public record Step(String name, String value) {}

  public Trace {
    steps = List.copyOf(steps);
    formula = List.copyOf(formula);
  }

  /** Of a flat rate, whose steps say all. */
  public Trace(List<Step> steps) {
    this(steps, List.of());
  }

  public Optional<String> value(String name) {
    return steps.stream().filter(step -> step.name().equals(name)).map(Step::value).findFirst();
  }

  /** SHA-256 over names and values in order: proof that two calculations are the same. */
  public String fingerprint() {
    StringBuilder text = new StringBuilder();
    steps.forEach(step -> text.append(step.name()).append('=').append(step.value()).append('\n'));
    formula.forEach(part ->
        text.append(part.depth())
            .append(' ')
            .append(part.what())
            .append('=')
            .append(part.value())
            .append('\n'));
    return Sha256.hex(text.toString());
  }

  /** As it is kept in the ledger: an array keeps the order of steps, which a jsonb object loses. */
  public String json() {
    StringBuilder json = new StringBuilder("{\"steps\": [");
    String comma = "";
    for (Step step : steps) {
      json.append(comma).append('[').append(quoted(step.name())).append(", ");
      json.append(quoted(step.value())).append(']');
      comma = ", ";
    }
    json.append(']');
    if (!formula.isEmpty()) {
      json.append(", \"formula\": [");
      comma = "";
      for (Part part : formula) {
        json.append(comma).append('[').append(part.depth()).append(", ");
        json.append(quoted(part.what())).append(", ").append(quoted(part.value())).append(']');
        comma = ", ";
      }
      json.append(']');
    }
    return json.append(", \"fingerprint\": \"").append(fingerprint()).append("\"}").toString();
  }

  /** From what {@link #json} wrote. */
  public static Trace parse(String json) {
    return KeptTrace.parse(json);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** A trace in the making. */
  static final class Steps {
    private final List<Step> steps = new ArrayList<>();

    @CanIgnoreReturnValue
    Steps add(String name, String value) {
      steps.add(new Step(name, value));
      return this;
    }

    Trace trace() {
      return new Trace(steps);
    }

    Trace trace(List<Part> formula) {
      return new Trace(steps, formula);
    }
  }
}
