package tandem.deals;

import tandem.access.Actor;
import tandem.access.PartnerUser;

/** Whose word it is. */
public enum LossSide {
  PARTNER,
  COMPANY;

  static LossSide of(Actor actor) {
    return actor instanceof PartnerUser ? PARTNER : COMPANY;
  }
}
