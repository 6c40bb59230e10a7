package tandem.access.company;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.RowScope;
import tandem.platform.PersonId;
import tandem.platform.persistence.TestDatabase;

/** Somebody of the company in the test database, with the roles given. */
final class CompanyFixture {
  private CompanyFixture() {}

  static PersonId somebody(TestDatabase database, String roles) {
    PersonId id = new PersonId(UUID.randomUUID());
    try {
      database.asOwner(
          "insert into person (id, username, name, roles) values ('%s', '%s', 'Somebody', '{%s}')"
              .formatted(id.value(), id.value(), roles));
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
    return id;
  }

  static CompanyUser user(PersonId id, CompanyRole role, RowScope scope) {
    return new CompanyUser(id, "Somebody", Set.of(role), "en", "test", scope);
  }
}
