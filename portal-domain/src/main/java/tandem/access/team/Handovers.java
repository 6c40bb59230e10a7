package tandem.access.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import tandem.platform.Caller;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;

/** Handovers as they were told at the time; never changed. */
@ApplicationScoped
class Handovers {
  private static final Jsonb JSON = JsonbBuilder.create();

  @PersistenceContext EntityManager em;

  void keep(Caller author, PartnerId firm, Handover handover) {
    em.createNativeQuery(
            "insert into member_handover (id, partner_id, from_id, from_name, to_id, to_name, author_id, author_name, items, at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as jsonb), ?10)")
        .setParameter(1, handover.id().value())
        .setParameter(2, firm.value())
        .setParameter(3, handover.from().value())
        .setParameter(4, handover.fromName())
        .setParameter(5, handover.to().value())
        .setParameter(6, handover.toName())
        .setParameter(7, author.person().value())
        .setParameter(8, author.name())
        .setParameter(9, JSON.toJson(handover.items().toArray(HandedOver[]::new)))
        .setParameter(10, Timestamp.from(handover.at()))
        .executeUpdate();
  }

  Handover get(PartnerId firm, HandoverId id) {
    return Listing.of(
            em,
            "select from_id, from_name, to_id, to_name, author_name, at, cast(items as text) from member_handover")
        .where("partner_id = ?", firm.value())
        .where("id = ?", id.value())
        .rows()
        .stream()
        .findFirst()
        .map(row ->
            new Handover(
                id,
                new PersonId(row.uuid(0)),
                row.text(1),
                new PersonId(row.uuid(2)),
                row.text(3),
                row.text(4),
                row.instant(5),
                List.of(JSON.fromJson(row.text(6), HandedOver[].class))))
        .orElseThrow(() -> new Refusal.NotFound(HandoverId.PREFIX));
  }
}
