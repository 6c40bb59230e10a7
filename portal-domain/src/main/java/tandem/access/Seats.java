package tandem.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Under which id an account of the identity provider is known here. In its first firm, and on the
 * company's side, by its own; in each further firm by one made of both, so that nothing of one firm
 * leads to the other. Nobody has a seat on both sides.
 */
@ApplicationScoped
class Seats {
  @PersistenceContext EntityManager em;

  /**
   * @param known empty for somebody who was never here before
   */
  record Seat(PersonId person, Optional<Known> known) {}

  /** Somebody who was here before. */
  record Known(Optional<PartnerId> firm, String state, Set<PartnerRole> roles) {
    void letIn() {
      if (!state.equals("ACTIVE")) {
        throw new Refusal.Forbidden("account_" + state.toLowerCase(Locale.ROOT), "Is " + state);
      }
    }
  }

  Seat inFirm(UUID account, PartnerId firm) {
    Optional<Known> own = row(new PersonId(account));
    if (own.isPresent() && own.get().firm().isEmpty()) {
      throw bothSides();
    }
    if (own.flatMap(Known::firm).equals(Optional.of(firm))) {
      return new Seat(new PersonId(account), own);
    }
    PersonId further = further(account, firm);
    Optional<Known> known = row(further);
    boolean first = own.isEmpty() && known.isEmpty();
    return new Seat(first ? new PersonId(account) : further, known);
  }

  Seat inCompany(UUID account) {
    Optional<Known> known = row(new PersonId(account));
    if (known.flatMap(Known::firm).isPresent()) {
      throw bothSides();
    }
    return new Seat(new PersonId(account), known);
  }

  private Optional<Known> row(PersonId id) {
    return Listing.of(em, "select partner_id, state, roles from person")
        .where("id = ?", id.value())
        .rows()
        .stream()
        .findFirst()
        .map(Seats::known);
  }

  private static Known known(Row row) {
    return new Known(
        row.maybeUuid(0).map(PartnerId::new), row.text(1), PartnerRole.among(row.texts(2)));
  }

  private static PersonId further(UUID account, PartnerId firm) {
    String both = account + " " + firm.value();
    return new PersonId(UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)));
  }

  private static Refusal bothSides() {
    return new Refusal.Forbidden(
        "organization_ambiguous", "This account is known on the other side of Tandem");
  }
}
