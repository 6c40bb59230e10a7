package tandem.deals.processes;

import tandem.access.Actor;
import tandem.access.PartnerUser;

/** Which side moves a deal into a stage. */
public enum Movers {
  BOTH,
  PARTNER,
  COMPANY;

  public boolean include(Actor actor) {
    return this == BOTH || (this == PARTNER) == (actor instanceof PartnerUser);
  }
}
