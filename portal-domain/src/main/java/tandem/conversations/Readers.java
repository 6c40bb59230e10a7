package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import tandem.access.RowScope;
import tandem.platform.CompanyTime;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Finds who is to be told. */
@ApplicationScoped
class Readers {
  /** Given by an administrator, or following from the roles as long as none has said otherwise. */
  private static final String SEES_ALL =
      "select p.id from person p left join company_scope s on s.person_id = p.id where p.partner_id is null"
          + " and coalesce(s.scope, case when p.roles && string_to_array('%s', ',') then 'ALL' end) = 'ALL'"
              .formatted(RowScope.namesOverAllFirms());

  private static final String SELECT = "select id, partner_id, name, email, locale from person";

  @PersistenceContext EntityManager em;
  @Inject CompanyTime time;

  Optional<Reader> person(PersonId id) {
    return Listing.of(em, SELECT).where("id = ?", id.value()).rows().stream()
        .findFirst()
        .map(Readers::toReader);
  }

  /** The company's people with a role, for example {@code approver}, who see that firm. */
  List<Reader> withRole(String role, PartnerId firm) {
    return colleagues(
        role,
        "person.id in (%s) or cast('%s' as uuid) in (select firms_within_reach(person.id))"
            .formatted(SEES_ALL, firm.value()));
  }

  /** Those who see all firms, and so whoever wants to become one. */
  List<Reader> withRole(String role) {
    return colleagues(role, "person.id in (%s)".formatted(SEES_ALL));
  }

  private List<Reader> colleagues(String role, String reach) {
    return Listing.of(em, SELECT)
        .where("partner_id is null and state = 'ACTIVE'")
        .where(
            "? = any(roles) or ? = 'approver' and roles @> '{channel_manager}' and id in (%s)"
                .formatted(standsIn()),
            role)
        .where(reach)
        .orderedBy("username limit 50")
        .stream()
        .map(Readers::toReader)
        .toList();
  }

  /** Who decides today in the place of an approver who is away. */
  private String standsIn() {
    return "select d.delegate_id from approval_delegation d join person g on g.id = d.giver_id and g.state = 'ACTIVE' and 'approver' = any(g.roles)"
        + " where d.ended_at is null and date '%s' between d.from_day and d.until_day"
            .formatted(time.today());
  }

  /** The people who run a firm's side of the portal. */
  List<Reader> ownersOf(PartnerId firm) {
    return Listing.of(em, SELECT)
        .where("partner_id = ?", firm.value())
        .where("'partner_admin' = any(roles)")
        .orderedBy("username limit 50")
        .stream()
        .map(Readers::toReader)
        .toList();
  }

  /** Whoever of a firm can take a lead. */
  List<Reader> sellersOf(PartnerId firm) {
    return Listing.of(em, SELECT)
        .where("partner_id = ?", firm.value())
        .where("state = 'ACTIVE' and roles && '{partner_admin,partner_manager,partner_seller}'")
        .orderedBy("username limit 50")
        .stream()
        .map(Readers::toReader)
        .toList();
  }

  /** Those of every firm whose partnership goes on. */
  List<Reader> owners() {
    return Listing.of(em, SELECT)
        .where("partner_id in (select id from partner where status = 'ACTIVE')")
        .where("'partner_admin' = any(roles)")
        .orderedBy("id limit 5000")
        .stream()
        .map(Readers::toReader)
        .toList();
  }

  private static Reader toReader(Row row) {
    return new Reader(
        new PersonId(row.uuid(0)),
        row.maybeUuid(1).map(PartnerId::new),
        row.text(2),
        row.maybeText(3),
        row.text(4));
  }
}
