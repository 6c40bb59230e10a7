package tandem.stack.demo;

import java.util.UUID;
import tandem.customers.NameKey;
import tandem.customers.TaxId;

/** An end customer of the demo. */
record Buyer(
    UUID id,
    TaxId taxId,
    String name,
    String country,
    String website,
    String sector,
    String contact) {

  String nameKey() {
    return NameKey.of(name).value();
  }

  boolean russian() {
    return country.equals("RU");
  }

  String contactEmail() {
    return "office@" + website;
  }
}
