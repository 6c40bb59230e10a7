package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.customers.CustomerId;
import tandem.leads.LeadId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.SqlArray;

/**
 * The company's leads and their offers, as far as the running transaction sees them. Whoever acts
 * holds the row first, the offer before its lead, and reads it then: of two at once the second sees
 * what the first did.
 */
@ApplicationScoped
class OfferBook {
  private static final String OPEN =
      "select o.id, o.due_at from lead_offer o join company_lead c on c.id = o.company_lead_id and c.state = 'OFFERED' and o.state = 'OFFERED'";
  private static final String HELD =
      "exists (select from holders_of(c.customer_id, o.product_ids) h where h.holds and h.partner_id is distinct from o.partner_id)";

  /** The version in force says it; days that differ by time zone are the slower job's. */
  private static final String PROGRAMME_ENDED =
      "(select v.state from programme_version v where v.programme_id = c.programme_id and v.state <> 'DRAFT'"
          + " and v.valid_from <= current_date order by v.valid_from desc, v.number desc limit 1) = 'CLOSED'";

  @PersistenceContext EntityManager em;

  void add(Offer offer) {
    em.persist(offer);
  }

  void add(CompanyLead lead) {
    em.persist(lead);
  }

  Offer hold(OfferId id) {
    return Listing.of(em, "select id, state from lead_offer")
        .where("id = ?", id.value())
        .orderedBy("id for update")
        .stream()
        .findFirst()
        .map(row -> em.find(Offer.class, id))
        .orElseThrow(() -> new Refusal.NotFound(OfferId.PREFIX));
  }

  CompanyLead hold(CompanyLeadId id) {
    return Listing.of(em, "select id, state from company_lead")
        .where("id = ?", id.value())
        .orderedBy("id for update")
        .stream()
        .findFirst()
        .map(row -> em.find(CompanyLead.class, id))
        .orElseThrow(() -> new Refusal.NotFound(CompanyLeadId.PREFIX));
  }

  CompanyLead get(CompanyLeadId id) {
    return Optional.ofNullable(em.find(CompanyLead.class, id))
        .orElseThrow(() -> new Refusal.NotFound(CompanyLeadId.PREFIX));
  }

  /** Whose time is over, or whose firm may not write any more. */
  List<Turn> over(Instant now, Turn last, int most) {
    return turns(
        Listing.of(
                em, "select o.id, o.due_at from lead_offer o join partner p on p.id = o.partner_id")
            .where("o.state = 'OFFERED'")
            .where("o.due_at <= ? or p.status <> 'ACTIVE'", now),
        "o.due_at",
        "o.id",
        last,
        most);
  }

  /** Whose firm is to be reminded. */
  List<Turn> quiet(Instant now, Turn last, int most) {
    return turns(
        Listing.of(em, "select o.id, o.due_at from lead_offer o")
            .where("o.state = 'OFFERED'")
            .where("o.remind_at <= ?", now),
        "o.due_at",
        "o.id",
        last,
        most);
  }

  /** Open offers of a customer that somebody but its firm has now with one of its products. */
  List<Turn> heldByOthers(Turn last, int most) {
    return turns(Listing.of(em, OPEN).where(HELD), "o.due_at", "o.id", last, most);
  }

  boolean heldByOthers(Offer offer) {
    return !Listing.of(em, OPEN).where(HELD).where("o.id = ?", offer.id().value()).rows().isEmpty();
  }

  /** Open offers whose programme was closed. */
  List<Turn> ofClosedProgrammes(Turn last, int most) {
    return turns(Listing.of(em, OPEN).where(PROGRAMME_ENDED), "o.due_at", "o.id", last, most);
  }

  /** All that wait for an answer. */
  List<Turn> open(Turn last, int most) {
    return turns(Listing.of(em, OPEN), "o.due_at", "o.id", last, most);
  }

  /**
   * Another lead of the company's that is on offer with the same customer, or one that is surely
   * the same, and one of these products. The customer is held by the caller.
   */
  Optional<CompanyLeadId> offeredBeside(
      CompanyLeadId own, CustomerId customer, List<UUID> products) {
    em.flush();
    return Listing.query(
            em,
            "select c.id, c.state from company_lead c where c.state = 'OFFERED' and c.id <> ?1 and c.customer_id in (select cast(?2 as uuid)"
                + " union all select k.other_id from customer_likeness k where k.customer_id = cast(?2 as uuid) and k.verdict = 'CONFLICT')"
                + " and c.product_ids && cast(?3 as uuid[]) order by c.id limit 1",
            own.value(),
            customer.value(),
            SqlArray.of(products.stream()))
        .stream()
        .findFirst()
        .map(row -> new CompanyLeadId(row.uuid(0)));
  }

  private static List<Turn> turns(Listing found, String moment, String id, Turn last, int most) {
    return found
        .where(last.before(moment, id))
        .orderedBy(moment + ", " + id + " limit " + most)
        .stream()
        .map(row -> new Turn(row.instant(1), row.uuid(0)))
        .toList();
  }

  /** Notes the reminder and nothing else: the version stays, and with it the firm's open page. */
  void reminded(OfferId id) {
    em.createNativeQuery("update lead_offer set remind_at = null where id = ?1")
        .setParameter(1, id.value())
        .executeUpdate();
  }

  /** That shall go on to the next firm. */
  List<Turn> seeking(Turn last, int most) {
    return turns(
        Listing.of(em, "select id, updated_at from company_lead").where("seeking"),
        "updated_at",
        "id",
        last,
        most);
  }

  /** What a firm's lead was offered as; not if it was taken again since. */
  Optional<CompanyLeadId> offeredAs(LeadId lead) {
    return Listing.of(em, "select o.company_lead_id, o.id from lead_offer o")
        .where("o.lead_id = ?", lead.value())
        .where(
            "not exists (select from lead_offer n where n.company_lead_id = o.company_lead_id and n.state = 'ACCEPTED' and n.offered_at > o.offered_at)")
        .rows()
        .stream()
        .findFirst()
        .map(row -> new CompanyLeadId(row.uuid(0)));
  }

  /** Whether its protection ran out and no deal of it is open or was won. */
  boolean cameToNothing(LeadId lead) {
    return !Listing.of(em, "select l.id, l.stage from lead l")
        .where("l.id = ?", lead.value())
        .where("l.stage = 'EXPIRED'")
        .where("not exists (select from deal d where d.lead_id = l.id and d.stage <> 'LOST')")
        .rows()
        .isEmpty();
  }

  /** Whether the offer's firm may write. */
  boolean firmActs(Offer offer) {
    return !Listing.of(em, "select id, status from partner")
        .where("id = ?", offer.partner().value())
        .where("status = 'ACTIVE'")
        .rows()
        .isEmpty();
  }
}
