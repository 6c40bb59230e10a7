package tandem.deals.processes;

import java.util.function.BooleanSupplier;
import tandem.access.Actor;
import tandem.access.PartnerUser;

/** Which side moves a deal into a stage. */
public enum Movers {
  BOTH,
  PARTNER,
  COMPANY;

  /**
   * The company moves in place of a partner who cannot, or the deal would stand for ever.
   *
   * @param alone whether the deal has no partner who could move it; asked only where it matters
   */
  public boolean include(Actor actor, BooleanSupplier alone) {
    return switch (this) {
      case BOTH -> true;
      case PARTNER -> actor instanceof PartnerUser || alone.getAsBoolean();
      case COMPANY -> !(actor instanceof PartnerUser);
    };
  }
}
