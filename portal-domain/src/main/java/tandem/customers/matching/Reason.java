package tandem.customers.matching;

import java.util.List;

/** One reason of a comparison, for the reviewer only: the values are words of both customers. */
public record Reason(ReasonCode code, List<String> values) {

  static Reason of(ReasonCode code, String... values) {
    return new Reason(code, List.of(values));
  }

  @Override
  public String toString() {
    return values.isEmpty() ? code.name() : code + values.toString();
  }
}
