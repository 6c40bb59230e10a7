package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import tandem.platform.Caller;
import tandem.platform.Ids;
import tandem.platform.Text;
import tandem.platform.persistence.Listing;

/** Notes and letters of the conflict room. Written once; no partner has a right on them. */
@ApplicationScoped
class ConflictBook {
  static final int MOST = 100;

  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  List<ConflictView.Note> notes(LeadId lead) {
    return Listing.of(em, "select author_name, at, body from conflict_note")
        .where("lead_id = ?", lead.value())
        .orderedBy("at desc, id desc limit " + MOST)
        .stream()
        .map(row -> new ConflictView.Note(row.text(0), row.instant(1), row.text(2)))
        .toList();
  }

  List<ConflictView.Sent> letters(Collection<LeadId> leads) {
    return Listing.of(
            em,
            "select c.lead_id, p.name, c.kind, c.author_name, c.at from conflict_letter c join partner p on p.id = c.partner_id")
        .whereIn(
            "cast(c.lead_id as text)", leads.stream().map(id -> id.value().toString()).toList())
        .orderedBy("c.at desc, c.id desc limit " + MOST)
        .stream()
        .map(row ->
            new ConflictView.Sent(
                new LeadId(row.uuid(0)),
                row.text(1),
                ConflictLetter.valueOf(row.text(2)),
                row.text(3),
                row.instant(4)))
        .toList();
  }

  void note(Caller author, Lead lead, String body, Instant now) {
    em.createNativeQuery(
            "insert into conflict_note (id, lead_id, partner_id, body, author_id, author_name, at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, ids.next())
        .setParameter(2, lead.id().value())
        .setParameter(3, lead.partner().value())
        .setParameter(4, Text.tidy(body))
        .setParameter(5, author.person().value())
        .setParameter(6, author.name())
        .setParameter(7, Timestamp.from(now))
        .executeUpdate();
  }

  void letter(Caller author, Lead lead, ConflictLetter letter, Instant now) {
    em.createNativeQuery(
            "insert into conflict_letter (id, lead_id, partner_id, kind, author_id, author_name, at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, ids.next())
        .setParameter(2, lead.id().value())
        .setParameter(3, lead.partner().value())
        .setParameter(4, letter.name())
        .setParameter(5, author.person().value())
        .setParameter(6, author.name())
        .setParameter(7, Timestamp.from(now))
        .executeUpdate();
  }
}
