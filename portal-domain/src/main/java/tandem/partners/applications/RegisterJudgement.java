package tandem.partners.applications;

import tandem.customers.NameKey;
import tandem.customers.register.RegisterReply;
import tandem.customers.register.RegisterState;
import tandem.customers.register.RegisteredCompany;

/** What a register's answer says about a firm that applies under a name. */
final class RegisterJudgement {
  private RegisterJudgement() {}

  static RegistryAnswer of(RegisterReply reply, String claimed) {
    return switch (reply) {
      case RegisterReply.Found found -> judge(found.company(), claimed);
      case RegisterReply.Unknown ignored -> new RegistryAnswer(RegistryVerdict.NOT_FOUND, "");
      case RegisterReply.Silent ignored -> new RegistryAnswer(RegistryVerdict.UNAVAILABLE, "");
      case RegisterReply.NotAsked ignored -> new RegistryAnswer(RegistryVerdict.NOT_CHECKED, "");
    };
  }

  private static RegistryAnswer judge(RegisteredCompany company, String claimed) {
    if (company.state() == RegisterState.CLOSED) {
      return new RegistryAnswer(RegistryVerdict.CLOSED, company.name());
    }
    boolean same = NameKey.of(company.name()).equals(NameKey.of(claimed));
    return new RegistryAnswer(
        same ? RegistryVerdict.CONFIRMED : RegistryVerdict.DIFFERENT_NAME, company.name());
  }
}
