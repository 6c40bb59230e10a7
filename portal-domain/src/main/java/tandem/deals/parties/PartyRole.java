package tandem.deals.parties;

import java.util.EnumSet;
import java.util.Set;

/** As what a firm takes part (features §1.3). */
public enum PartyRole {
  /** Knew the customer and brought them. */
  SOURCE,
  /** Sells together with the deal's own firm. */
  CO_SELL,
  /** Delivers and installs. */
  FULFIL,
  /** Looks after the customer afterwards. */
  SERVICE,
  /** Stands between the deal's firm and the company. */
  DISTRIBUTOR;

  /**
   * What it sees: the template of the role, as far as the deal is open. An invitation may show less
   * and never more, because its owner agreed to this.
   */
  public Set<PartyField> fields(SharingLevel level) {
    Set<PartyField> shown = usual();
    shown.retainAll(level.fields());
    return shown;
  }

  private Set<PartyField> usual() {
    Set<PartyField> usual = EnumSet.of(PartyField.CUSTOMER, PartyField.STAGE);
    switch (this) {
      case SOURCE -> {}
      case CO_SELL -> usual.addAll(EnumSet.allOf(PartyField.class));
      case FULFIL -> usual.addAll(EnumSet.of(PartyField.PRODUCTS, PartyField.CLOSE));
      case SERVICE -> usual.add(PartyField.PRODUCTS);
      case DISTRIBUTOR ->
          usual.addAll(EnumSet.of(PartyField.PRODUCTS, PartyField.CLOSE, PartyField.AMOUNT));
    }
    return usual;
  }
}
