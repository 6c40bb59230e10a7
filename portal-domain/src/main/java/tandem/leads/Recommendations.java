package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import tandem.platform.Caller;
import tandem.platform.Ids;
import tandem.platform.PersonId;
import tandem.platform.Text;
import tandem.platform.persistence.Listing;

/** What is recommended on leads. The database refuses changes and shows no partner a row. */
@ApplicationScoped
class Recommendations {
  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  void add(Caller author, Lead lead, Recommendation recommendation) {
    em.createNativeQuery(
            "insert into lead_recommendation (id, lead_id, partner_id, verdict, comment, author_id, author_name, at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .setParameter(1, ids.next())
        .setParameter(2, lead.id().value())
        .setParameter(3, lead.partner().value())
        .setParameter(4, recommendation.verdict().name())
        .setParameter(5, Text.tidy(recommendation.comment()))
        .setParameter(6, author.person().value())
        .setParameter(7, recommendation.author())
        .setParameter(8, Timestamp.from(recommendation.at()))
        .executeUpdate();
  }

  /** Whether this person recommended on it since it was last handed in. */
  boolean madeBy(PersonId person, LeadId lead) {
    return !Listing.of(em, "select r.id from lead_recommendation r join lead l on l.id = r.lead_id")
        .where("r.lead_id = ?", lead.value())
        .where("r.author_id = ?", person.value())
        .where("r.at >= coalesce(l.approvals_since, l.submitted_at)")
        .rows()
        .isEmpty();
  }

  /** The newest first. */
  List<Recommendation> on(LeadId lead) {
    return Listing.of(em, "select verdict, comment, author_name, at from lead_recommendation")
        .where("lead_id = ?", lead.value())
        .orderedBy("at desc, id desc")
        .stream()
        .map(row ->
            new Recommendation(
                RecommendedVerdict.valueOf(row.text(0)), row.text(1), row.text(2), row.instant(3)))
        .toList();
  }
}
