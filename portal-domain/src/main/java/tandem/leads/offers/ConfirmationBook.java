package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.platform.Caller;
import tandem.platform.Ids;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.SqlArray;

/** Who said that leads of the company's may be offered. Written once; no partner has a right. */
@ApplicationScoped
class ConfirmationBook {
  private static final int MOST = 100;

  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  /** Of its present words, the last one first. */
  List<Confirmation> of(CompanyLeadId lead, int round) {
    return Listing.of(
            em,
            "select c.person_id, p.name, c.reason, cast(c.seen as text[]), c.doubtful, c.confirmed_at"
                + " from company_lead_confirmation c join person p on p.id = c.person_id")
        .where("c.company_lead_id = ?", lead.value())
        .where("c.round = ?", round)
        .orderedBy("c.confirmed_at desc, c.id desc limit " + MOST)
        .stream()
        .map(row ->
            new Confirmation(
                new PersonId(row.uuid(0)),
                row.text(1),
                row.maybeText(2).map(ConfirmReason::valueOf),
                row.texts(3).stream().map(UUID::fromString).collect(Collectors.toSet()),
                row.flag(4),
                row.instant(5)))
        .toList();
  }

  void add(
      Caller person,
      CompanyLead lead,
      @Nullable ConfirmReason reason,
      Set<UUID> seen,
      boolean doubtful,
      Instant now) {
    em.createNativeQuery(
            "insert into company_lead_confirmation (id, company_lead_id, round, person_id, reason, seen, doubtful, confirmed_at)"
                + " values (?1, ?2, ?3, ?4, nullif(?5, ''), cast(?6 as uuid[]), ?7, ?8)")
        .setParameter(1, ids.next())
        .setParameter(2, lead.id().value())
        .setParameter(3, lead.round())
        .setParameter(4, person.person().value())
        .setParameter(5, Optional.ofNullable(reason).map(Enum::name).orElse(""))
        .setParameter(6, SqlArray.of(seen.stream()))
        .setParameter(7, doubtful)
        .setParameter(8, Timestamp.from(now))
        .executeUpdate();
  }
}
