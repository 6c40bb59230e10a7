package tandem.access.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.access.PartnerRole;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** The people of firms, as far as the running transaction may see them; no machines. */
@ApplicationScoped
class Members {
  static final int MOST = 1_000;
  private static final String SELECT =
      "select id, partner_id, name, email, locale, roles, state, state_since, state_reason, seen_at,"
          + " confirmed_at, confirmed_by, version from person";
  private static final String PEOPLE = "not (roles @> '{partner_system}')";

  @PersistenceContext EntityManager em;

  /** By name; those sent away last. */
  List<Member> of(PartnerId firm) {
    return Listing.of(em, SELECT)
        .where("partner_id = ?", firm.value())
        .where(PEOPLE)
        .orderedBy("state = 'DISABLED', name, id limit " + MOST)
        .stream()
        .map(Members::toMember)
        .toList();
  }

  /** By name, page by page. */
  List<Member> page(PartnerId firm, PageRequest page) {
    return Listing.of(em, SELECT)
        .where("partner_id = ?", firm.value())
        .where(PEOPLE)
        .page(page, "name", "id", false, name -> name)
        .stream()
        .map(Members::toMember)
        .toList();
  }

  Member get(PartnerId firm, PersonId id) {
    return Listing.of(em, SELECT)
        .where("partner_id = ?", firm.value())
        .where("id = ?", id.value())
        .where(PEOPLE)
        .rows()
        .stream()
        .findFirst()
        .map(Members::toMember)
        .orElseThrow(() -> new Refusal.NotFound(PersonId.PREFIX));
  }

  boolean has(PartnerId firm, String email) {
    return !Listing.of(em, "select 1 from person")
        .where("partner_id = ?", firm.value())
        .where("lower(email) = lower(?)", email)
        .where("state <> 'DISABLED'")
        .where(PEOPLE)
        .rows()
        .isEmpty();
  }

  /** Two owners who change each other at once do so one after the other. */
  long lockOwners(PartnerId firm) {
    return Listing.of(em, "select id from person")
        .where("partner_id = ?", firm.value())
        .where("state = 'ACTIVE' and roles @> '{partner_admin}'")
        .orderedBy("id for update")
        .size();
  }

  void giveRoles(Member member, Set<PartnerRole> roles) {
    em.createNativeQuery(
            "update person set roles = string_to_array(?1, ','), version = version + 1 where id = ?2")
        .setParameter(1, inToken(roles))
        .setParameter(2, member.id().value())
        .executeUpdate();
  }

  void put(Member member, MemberState state, String reason, Instant now) {
    em.createNativeQuery(
            "update person set state = ?1, state_since = ?2, state_reason = nullif(?3, ''), warned_at = null, version = version + 1 where id = ?4")
        .setParameter(1, state.name())
        .setParameter(2, Timestamp.from(now))
        .setParameter(3, reason)
        .setParameter(4, member.id().value())
        .executeUpdate();
  }

  void confirm(Member member, String by, Instant now) {
    em.createNativeQuery("update person set confirmed_at = ?1, confirmed_by = ?2 where id = ?3")
        .setParameter(1, Timestamp.from(now))
        .setParameter(2, by)
        .setParameter(3, member.id().value())
        .executeUpdate();
  }

  private static String inToken(Set<PartnerRole> roles) {
    return roles.stream().map(PartnerRole::inToken).sorted().collect(Collectors.joining(","));
  }

  private static Member toMember(Row row) {
    return new Member(
        new PersonId(row.uuid(0)),
        new PartnerId(row.uuid(1)),
        row.text(2),
        row.maybeText(3),
        row.text(4),
        PartnerRole.among(row.texts(5)),
        MemberState.valueOf(row.text(6)),
        row.maybeInstant(7),
        row.maybeText(8),
        row.maybeInstant(9),
        row.maybeInstant(10),
        row.maybeText(11),
        row.number(12));
  }

  /** Empty when the person is unknown or belongs to no firm. */
  Optional<Member> anywhere(PersonId id) {
    return Listing.of(em, SELECT)
        .where("id = ?", id.value())
        .where("partner_id is not null")
        .where(PEOPLE)
        .rows()
        .stream()
        .findFirst()
        .map(Members::toMember);
  }

  /** The identity provider's id of somebody, who may have seats in several firms. */
  UUID account(PersonId id) {
    return Listing.of(em, "select coalesce(account, id) from person")
        .where("id = ?", id.value())
        .rows()
        .getFirst()
        .uuid(0);
  }
}
