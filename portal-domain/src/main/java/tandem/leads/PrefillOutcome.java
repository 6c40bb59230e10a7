package tandem.leads;

import tandem.customers.register.RegisterReply;

/** What came of asking a register, in one word. */
public enum PrefillOutcome {
  FOUND,
  UNKNOWN,
  /** It did not answer in time. */
  SILENT,
  /** No register is asked about such numbers here. */
  NOT_ASKED;

  static PrefillOutcome of(RegisterReply reply) {
    return switch (reply) {
      case RegisterReply.Found ignored -> FOUND;
      case RegisterReply.Unknown ignored -> UNKNOWN;
      case RegisterReply.Silent ignored -> SILENT;
      case RegisterReply.NotAsked ignored -> NOT_ASKED;
    };
  }
}
