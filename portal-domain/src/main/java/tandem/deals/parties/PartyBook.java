package tandem.deals.parties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.platform.Caller;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;

/**
 * Parts in deals, as far as the running transaction sees them. Whoever acts holds the row first and
 * reads it then: of two at once the second sees what the first did.
 */
@ApplicationScoped
class PartyBook {
  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  void add(DealParty party) {
    em.persist(party);
    em.flush();
  }

  DealParty hold(PartyId id) {
    return Listing.of(em, "select id, state from deal_party")
        .where("id = ?", id.value())
        .orderedBy("id for update")
        .stream()
        .findFirst()
        .map(row -> em.find(DealParty.class, id))
        .orElseThrow(() -> new Refusal.NotFound(PartyId.PREFIX));
  }

  /** Whoever changes who is on this deal comes one after the other. */
  void holdDeal(DealId deal) {
    em.createNativeQuery(
            "select pg_advisory_xact_lock(hashtextextended('deal_party ' || ?1, 0))", Object.class)
        .setParameter(1, deal.value().toString())
        .getSingleResult();
  }

  SharingLevel level(DealId deal) {
    return Listing.of(em, "select level, at from deal_sharing")
        .where("deal_id = ?", deal.value())
        .rows()
        .stream()
        .map(row -> SharingLevel.valueOf(row.text(0)))
        .max(SharingLevel::compareTo)
        .orElse(SharingLevel.PRIVATE);
  }

  void raise(
      DealId deal,
      @Nullable PartnerId partner,
      SharingLevel level,
      String words,
      Caller by,
      Instant now) {
    em.createNativeQuery(
            "insert into deal_sharing (deal_id, partner_id, level, words, author_id, author_name, at, id)"
                + " values (?1, cast(nullif(?2, '') as uuid), ?3, ?4, ?5, ?6, ?7, ?8)")
        .setParameter(1, deal.value())
        .setParameter(2, partner == null ? "" : partner.value().toString())
        .setParameter(3, level.name())
        .setParameter(4, words)
        .setParameter(5, by.person().value())
        .setParameter(6, by.name())
        .setParameter(7, Timestamp.from(now))
        .setParameter(8, ids.next())
        .executeUpdate();
  }

  /** What the other open parts of a deal share, in percent; for people of the company. */
  BigDecimal shared(DealId deal, @Nullable PartyId but) {
    return Listing.query(
            em,
            "select party_shares(?1, cast(nullif(?2, '') as uuid)), 1",
            deal.value(),
            but == null ? "" : but.value().toString())
        .getFirst()
        .decimal(0);
  }

  boolean takesPart(DealId deal, PartnerId firm) {
    return !Listing.of(em, "select id, state from deal_party")
        .where("deal_id = ?", deal.value())
        .where("partner_id = ?", firm.value())
        .where("state in ('PENDING', 'ACCEPTED')")
        .rows()
        .isEmpty();
  }

  /** Whether a firm takes part as this: the deal's own firm asks like the company. */
  boolean hasAccepted(DealId deal, PartyRole role) {
    return Listing.query(em, "select deal_has_party(?1, ?2), 1", deal.value(), role.name())
        .getFirst()
        .flag(0);
  }

  /** Open parts of a firm, wherever they are. */
  List<PartyId> open(PartnerId firm) {
    return Listing.of(em, "select id, state from deal_party")
        .where("partner_id = ?", firm.value())
        .where("state in ('PENDING', 'ACCEPTED')")
        .orderedBy("id")
        .stream()
        .map(row -> new PartyId(row.uuid(0)))
        .toList();
  }

  /** Whose time to answer is over; the longest over first. */
  List<PartyId> over(Instant now, int most) {
    return Listing.of(em, "select id, due_at from deal_party")
        .where("state = 'PENDING'")
        .where("due_at <= ?", now)
        .orderedBy("due_at, id limit " + most)
        .stream()
        .map(row -> new PartyId(row.uuid(0)))
        .toList();
  }

  /** Who has not answered yet. */
  List<PartyId> waiting(DealId deal) {
    return Listing.of(em, "select id, due_at from deal_party")
        .where("deal_id = ?", deal.value())
        .where("state = 'PENDING'")
        .orderedBy("id")
        .stream()
        .map(row -> new PartyId(row.uuid(0)))
        .toList();
  }

  Optional<String> nameOf(PartnerId firm) {
    return Listing.of(em, "select name, status from partner")
        .where("id = ?", firm.value())
        .rows()
        .stream()
        .findFirst()
        .map(row -> row.text(0));
  }

  /** Whose deal it is; nobody's when it is the company's own. */
  Optional<PartnerId> ownerOf(DealId deal) {
    return Listing.of(em, "select partner_id, id from deal")
        .where("id = ?", deal.value())
        .rows()
        .stream()
        .findFirst()
        .flatMap(row -> row.maybeUuid(0))
        .map(PartnerId::new);
  }

  List<InvitableFirm> invitable(DealId deal, Optional<PartnerId> own) {
    return Listing.of(em, "select p.id, p.name, p.country from partner p")
        .where("p.status = 'ACTIVE'")
        .whereGiven(own.map(PartnerId::value), "p.id <> ?")
        .where(
            "not exists (select from deal_party q where q.partner_id = p.id and q.state in ('PENDING', 'ACCEPTED') and q.deal_id = ?)",
            deal.value())
        .orderedBy("p.name, p.id limit 500")
        .stream()
        .map(row -> new InvitableFirm(new PartnerId(row.uuid(0)), row.text(1), row.text(2)))
        .toList();
  }
}
