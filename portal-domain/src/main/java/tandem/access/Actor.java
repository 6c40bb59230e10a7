package tandem.access;

import tandem.platform.Caller;

/**
 * Somebody whom the portal knows, with what they may do. Policies decide by it; nothing else does.
 */
public sealed interface Actor extends Caller permits PartnerUser, CompanyUser {

  /** BCP 47 language for texts to this actor: {@code en} or {@code ru}. */
  String locale();
}
