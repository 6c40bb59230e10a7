package tandem.access;

import tandem.platform.Caller;

/**
 * Somebody whom the portal knows, with what they may do. Policies decide by it; nothing else does.
 */
public sealed interface Actor extends Caller permits PartnerUser, CompanyUser {

  /** BCP 47 language for texts to this actor: {@code en} or {@code ru}. */
  String locale();

  /**
   * Before anything is written: refuses {@code partner_suspended} or {@code agreement_not_accepted}
   * to the people and systems of a firm that rests. Nobody else is bound by it.
   */
  default void requireGoodStanding() {}
}
