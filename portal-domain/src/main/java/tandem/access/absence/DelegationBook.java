package tandem.access.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tandem.access.Actor;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** The queues given away that the running transaction may see. */
@ApplicationScoped
class DelegationBook {
  private static final int MOST = 200;
  private static final String SELECT =
      "select id, giver_id, giver_name, delegate_id, delegate_name, from_day, until_day, given_at, ended_at, version from approval_delegation";

  @PersistenceContext EntityManager em;

  List<Delegation> all() {
    return Listing.of(em, SELECT)
        .orderedBy("from_day desc, given_at desc, id limit " + MOST)
        .stream()
        .map(DelegationBook::toDelegation)
        .toList();
  }

  Delegation get(DelegationId id) {
    return Listing.of(em, SELECT).where("id = ?", id.value()).rows().stream()
        .findFirst()
        .map(DelegationBook::toDelegation)
        .orElseThrow(() -> new Refusal.NotFound(DelegationId.PREFIX));
  }

  List<Delegations.Candidate> candidates(PersonId giver) {
    return Listing.of(em, "select id, name from person")
        .where("partner_id is null and state = 'ACTIVE'")
        .where("roles && '{approver,channel_manager}'")
        .where("username not like 'service-account-%'")
        .where("id <> ?", giver.value())
        .orderedBy("name, id limit " + MOST)
        .stream()
        .map(row -> new Delegations.Candidate(new PersonId(row.uuid(0)), row.text(1)))
        .toList();
  }

  /** Two windows of one person come one after the other; the database refuses what slips by. */
  void lockQueueOf(PersonId giver) {
    em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 118))", Object.class)
        .setParameter(1, giver.value().toString())
        .getSingleResult();
  }

  boolean given(PersonId giver, LocalDate from, LocalDate until) {
    return !Listing.of(em, "select id from approval_delegation")
        .where("giver_id = ?", giver.value())
        .where("ended_at is null")
        .where("from_day <= ?", Date.valueOf(until))
        .where("until_day >= ?", Date.valueOf(from))
        .rows()
        .isEmpty();
  }

  void add(
      DelegationId id,
      Actor giver,
      Delegations.Candidate delegate,
      LocalDate from,
      LocalDate until,
      Instant now) {
    em.createNativeQuery(
            "insert into approval_delegation (id, giver_id, giver_name, delegate_id, delegate_name, from_day, until_day, given_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .setParameter(1, id.value())
        .setParameter(2, giver.person().value())
        .setParameter(3, giver.name())
        .setParameter(4, delegate.id().value())
        .setParameter(5, delegate.name())
        .setParameter(6, Date.valueOf(from))
        .setParameter(7, Date.valueOf(until))
        .setParameter(8, Timestamp.from(now))
        .executeUpdate();
  }

  void end(DelegationId id, Instant now) {
    em.createNativeQuery(
            "update approval_delegation set ended_at = ?1, version = version + 1 where id = ?2")
        .setParameter(1, Timestamp.from(now))
        .setParameter(2, id.value())
        .executeUpdate();
  }

  private static Delegation toDelegation(Row row) {
    return new Delegation(
        new DelegationId(row.uuid(0)),
        new PersonId(row.uuid(1)),
        row.text(2),
        new PersonId(row.uuid(3)),
        row.text(4),
        row.date(5),
        row.date(6),
        row.instant(7),
        row.maybeInstant(8),
        row.number(9));
  }
}
