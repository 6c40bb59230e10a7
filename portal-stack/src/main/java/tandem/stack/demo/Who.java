package tandem.stack.demo;

import java.util.UUID;

/** Who did something, as audit and history name them. */
record Who(UUID id, String name, String side, String client) {
  /** Tandem itself: expiry, accruals, openings. */
  static final Who SYSTEM = new Who(new UUID(0, 0), "Tandem", "SYSTEM", "tandem");

  static Who partner(Person person) {
    boolean machine = person.roles().contains("partner_system");
    return new Who(
        person.id(), person.name(), "PARTNER", machine ? person.username() : "tandem-portal");
  }

  static Who company(Person person) {
    return new Who(person.id(), person.name(), "COMPANY", "tandem-portal");
  }
}
