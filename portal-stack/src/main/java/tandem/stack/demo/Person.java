package tandem.stack.demo;

import java.util.List;
import java.util.UUID;

/** Somebody of the demo; those whom the realm knows have its ids. */
record Person(
    UUID id, String username, String name, String email, String locale, List<String> roles) {

  /** The realm's fixed ids differ in their last three digits only. */
  static Person of(
      int number, String username, String name, String house, String locale, String... roles) {
    UUID id = UUID.fromString("00000000-0000-4000-8000-000000000" + number);
    String email = "%s@%s.example".formatted(username, house);
    return new Person(id, username, name, email, locale, List.of(roles));
  }
}
