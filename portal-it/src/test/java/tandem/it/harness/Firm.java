package tandem.it.harness;

import java.util.UUID;

/** The two dealer firms of the demo realm, each a stranger to the other. */
public enum Firm {
  NORD("01900000-0000-7000-8000-000000000001", "00000000-0000-4000-8000-000000000102"),
  SUED("01900000-0000-7000-8000-000000000002", "00000000-0000-4000-8000-000000000202");

  private final UUID partner;
  private final UUID seller;

  Firm(String partner, String seller) {
    this.partner = UUID.fromString(partner);
    this.seller = UUID.fromString(seller);
  }

  public UUID partner() {
    return partner;
  }

  public UUID seller() {
    return seller;
  }

  public Firm other() {
    return this == NORD ? SUED : NORD;
  }
}
