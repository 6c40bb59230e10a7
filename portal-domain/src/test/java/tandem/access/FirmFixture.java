package tandem.access;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tandem.platform.Caller;
import tandem.platform.DomainEvent;
import tandem.platform.Events;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.persistence.TestDatabase;

/** A firm of its own in the test database, with an owner and a seller; and what was published. */
public final class FirmFixture {
  public final PartnerId firm = new PartnerId(UUID.randomUUID());
  public final String code = "fx-" + firm.value().toString().substring(0, 8);
  public final PersonId ownerId = new PersonId(UUID.randomUUID());
  public final PersonId sellerId = new PersonId(UUID.randomUUID());
  public final PartnerUser owner = user(ownerId, PartnerRole.ADMIN);
  public final PartnerUser seller = user(sellerId, PartnerRole.SELLER);
  public final List<DomainEvent> published = new ArrayList<>();
  public final Events events = new Heard();

  public FirmFixture(TestDatabase database) {
    try {
      database.asOwner(
          "insert into partner (id, code, name, country, created_at, updated_at) values ('%s', '%s', 'Firm', 'DE', now(), now())"
              .formatted(firm.value(), code));
      database.asOwner(person(ownerId, "partner_admin"), person(sellerId, "partner_seller"));
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Somebody of the company who looks after this firm, and no other. */
  public PersonId keeper(TestDatabase database, String name, String role) throws SQLException {
    UUID id = UUID.randomUUID();
    database.asOwner(
        "insert into person (id, username, name, roles) values ('%s', '%s', '%s', '{%s}')"
            .formatted(id, id, name, role),
        "insert into company_scope (person_id, scope, author_id, given_at) values ('%s', 'OWN', '%s', now())"
            .formatted(id, id),
        "insert into portfolio (partner_id, person_id, author_id, given_at) values ('%s', '%s', '%s', now())"
            .formatted(firm.value(), id, id));
    return new PersonId(id);
  }

  public PartnerUser user(PersonId id, PartnerRole role) {
    return new PartnerUser(id, "Somebody", firm, "Firm", Set.of(role), "en", "test");
  }

  private String person(PersonId id, String role) {
    return "insert into person (id, partner_id, username, name, email, roles) values ('%s', '%s', '%s', 'Somebody', '%s@fx.example', '{%s}')"
        .formatted(id.value(), firm.value(), id.value(), id.value(), role);
  }

  private final class Heard extends Events {
    @Override
    public void publish(Caller caller, DomainEvent event) {
      published.add(event);
    }
  }
}
