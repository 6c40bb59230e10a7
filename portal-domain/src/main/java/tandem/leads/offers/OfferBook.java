package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.leads.LeadId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;

/**
 * The company's leads and their offers, as far as the running transaction sees them. Whoever acts
 * holds the row first, the offer before its lead, and reads it then: of two at once the second sees
 * what the first did.
 */
@ApplicationScoped
class OfferBook {
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
  List<OfferId> over(Instant now, int most) {
    return offers(
        Listing.of(
                em, "select o.id, o.due_at from lead_offer o join partner p on p.id = o.partner_id")
            .where("o.state = 'OFFERED'")
            .where("o.due_at <= ? or p.status <> 'ACTIVE'", now),
        most);
  }

  /** Whose firm is to be reminded. */
  List<OfferId> quiet(Instant now, int most) {
    return offers(
        Listing.of(em, "select o.id, o.due_at from lead_offer o")
            .where("o.state = 'OFFERED'")
            .where("o.remind_at <= ?", now),
        most);
  }

  private static List<OfferId> offers(Listing found, int most) {
    return found.orderedBy("o.due_at, o.id limit " + most).stream()
        .map(row -> new OfferId(row.uuid(0)))
        .toList();
  }

  /** Notes the reminder and nothing else: the version stays, and with it the firm's open page. */
  void reminded(OfferId id) {
    em.createNativeQuery("update lead_offer set remind_at = null where id = ?1")
        .setParameter(1, id.value())
        .executeUpdate();
  }

  /** That shall go on to the next firm. */
  List<CompanyLeadId> seeking(int most) {
    return Listing.of(em, "select id, updated_at from company_lead")
        .where("seeking")
        .orderedBy("updated_at, id limit " + most)
        .stream()
        .map(row -> new CompanyLeadId(row.uuid(0)))
        .toList();
  }

  /** Open offers of a customer with a product that this lead protects now. */
  List<OfferId> openOn(LeadId lead) {
    return Listing.of(
            em,
            "select o.id, o.due_at from lead_offer o join company_lead c on c.id = o.company_lead_id cross join lead l")
        .where("l.id = ?", lead.value())
        .where("o.state = 'OFFERED' and c.state = 'OFFERED'")
        .where(
            "c.customer_id in (select l.customer_id union all select k.other_id from customer_likeness k where k.verdict = 'CONFLICT' and k.customer_id = l.customer_id)")
        .where(
            "exists (select from lead_line n where n.lead_id = l.id and n.product_id = any (o.product_ids))")
        .orderedBy("o.id")
        .stream()
        .map(row -> new OfferId(row.uuid(0)))
        .toList();
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
