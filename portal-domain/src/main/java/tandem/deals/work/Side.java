package tandem.deals.work;

import tandem.access.Actor;
import tandem.access.PartnerUser;

/** Who is to do something, or had it done. */
public enum Side {
  PARTNER,
  COMPANY,
  /** Tandem itself, from a template. */
  SYSTEM;

  static Side of(Actor actor) {
    return actor instanceof PartnerUser ? PARTNER : COMPANY;
  }
}
