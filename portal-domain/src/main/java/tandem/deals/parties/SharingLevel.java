package tandem.deals.parties;

import java.util.EnumSet;
import java.util.Set;
import tandem.platform.Texts;

/**
 * How far a deal is open to other firms (features §4.6): upwards only, and only by its owner. What
 * was shown once cannot be unseen, so there is no way down; a single firm is removed instead.
 */
public enum SharingLevel {
  /** Its firm and the company. */
  PRIVATE,
  /** Invited firms may see what is to be done, and how far it is. */
  VISIBLE,
  /** Invited firms may sell it together with its own: money, needs and people too. */
  CO_SELL;

  /** What an invited firm may be shown at most. */
  public Set<PartyField> fields() {
    return switch (this) {
      case PRIVATE -> EnumSet.noneOf(PartyField.class);
      case VISIBLE ->
          EnumSet.of(PartyField.CUSTOMER, PartyField.STAGE, PartyField.PRODUCTS, PartyField.CLOSE);
      case CO_SELL -> EnumSet.allOf(PartyField.class);
    };
  }

  /** As what a firm may be invited. */
  public Set<PartyRole> roles() {
    return switch (this) {
      case PRIVATE -> EnumSet.noneOf(PartyRole.class);
      case VISIBLE -> EnumSet.complementOf(EnumSet.of(PartyRole.CO_SELL));
      case CO_SELL -> EnumSet.allOf(PartyRole.class);
    };
  }

  /** What whoever opens a deal so far agrees to, in their language. */
  public String consent(String locale) {
    return Texts.of("deals.parties", locale).get("sharing.consent." + this);
  }

  public boolean above(SharingLevel other) {
    return compareTo(other) > 0;
  }
}
