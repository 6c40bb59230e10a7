package tandem.customers.matching;

/**
 * Evidence beside the names.
 *
 * @param supports how much of the doubt it takes, 0 to 1
 * @param opposes how much of the score it takes, 0 to 1
 */
record Signal(Reason reason, double supports, double opposes) {

  static Signal supporting(double strength, ReasonCode code, String... values) {
    return new Signal(Reason.of(code, values), strength, 0);
  }

  static Signal opposing(double strength, ReasonCode code, String... values) {
    return new Signal(Reason.of(code, values), 0, strength);
  }

  static Signal silent(ReasonCode code, String... values) {
    return new Signal(Reason.of(code, values), 0, 0);
  }

  boolean decides() {
    return supports >= 1;
  }
}
