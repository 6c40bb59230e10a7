package tandem.customers.register;

/** What came of asking a register. */
public sealed interface RegisterReply {
  /** The register knows it. */
  record Found(RegisteredCompany company) implements RegisterReply {}

  /** The register has no such number. */
  record Unknown() implements RegisterReply {}

  /** The register did not answer, or not in time, or nonsense: whoever asked goes on by hand. */
  record Silent() implements RegisterReply {}

  /** No register is asked about such numbers here. */
  record NotAsked() implements RegisterReply {}

  RegisterReply UNKNOWN = new Unknown();
  RegisterReply SILENT = new Silent();
  RegisterReply NOT_ASKED = new NotAsked();
}
