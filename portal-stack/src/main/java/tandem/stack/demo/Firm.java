package tandem.stack.demo;

import java.util.List;
import java.util.UUID;
import tandem.platform.PartnerId;

/**
 * A partner firm of the demo.
 *
 * @param share how much of all leads it brings, in percent
 * @param people the administrator first, then sellers, each of whom brings leads
 */
record Firm(
    UUID uuid,
    String code,
    String name,
    String country,
    String tier,
    String territory,
    int share,
    List<Person> people) {

  PartnerId id() {
    return new PartnerId(uuid);
  }

  boolean russian() {
    return country.equals("RU");
  }

  String locale() {
    return russian() ? "ru" : "en";
  }
}
