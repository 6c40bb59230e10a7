package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.access.RowScope;
import tandem.access.Standing;
import tandem.partners.FirmStanding;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** In whose name a mail is taken, with the rights that they have today. */
@ApplicationScoped
class ReplyAuthors {
  private static final String CLIENT = "tandem-mail";

  @PersistenceContext EntityManager em;
  @Inject FirmStanding standing;

  /** Of either side; empty for whoever is let in no more. */
  Optional<Actor> of(PersonId person) {
    return dealer(person).map(Actor.class::cast).or(() -> colleague(person));
  }

  /** Empty when they, or their firm, may write no more. */
  Optional<PartnerUser> dealer(PersonId person) {
    return Listing.of(
            em,
            "select n.id, n.name, n.partner_id, p.name, n.roles, n.locale from person n"
                + " join partner p on p.id = n.partner_id and p.status = 'ACTIVE'")
        .where("n.id = ?", person.value())
        .where("n.state = 'ACTIVE'")
        .rows()
        .stream()
        .findFirst()
        .map(ReplyAuthors::dealer)
        .filter(user -> standing.of(user.firm()) == Standing.GOOD);
  }

  private static PartnerUser dealer(Row row) {
    return new PartnerUser(
        new PersonId(row.uuid(0)),
        row.text(1),
        new PartnerId(row.uuid(2)),
        row.text(3),
        PartnerRole.among(row.texts(4)),
        row.text(5),
        CLIENT);
  }

  private Optional<Actor> colleague(PersonId person) {
    return Listing.of(
            em,
            "select n.id, n.name, coalesce(s.roles, n.roles), n.locale, s.scope from person n"
                + " left join company_scope s on s.person_id = n.id")
        .where("n.id = ?", person.value())
        .where("n.partner_id is null and n.state = 'ACTIVE'")
        .rows()
        .stream()
        .findFirst()
        .map(ReplyAuthors::colleague);
  }

  private static CompanyUser colleague(Row row) {
    var roles = CompanyRole.among(row.texts(2));
    return new CompanyUser(
        new PersonId(row.uuid(0)),
        row.text(1),
        roles,
        row.text(3),
        CLIENT,
        RowScope.of(row.maybeText(4).map(RowScope::valueOf), roles));
  }
}
