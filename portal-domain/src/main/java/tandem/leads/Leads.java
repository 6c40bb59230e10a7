package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.customers.CustomerEntry;
import tandem.customers.CustomerId;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;

/** All the leads that the running transaction may see. */
@ApplicationScoped
class Leads {
  @PersistenceContext EntityManager em;

  void add(Lead lead) {
    em.persist(lead);
  }

  void remove(Lead lead) {
    em.remove(lead);
  }

  Lead get(LeadId id) {
    return Optional.ofNullable(em.find(Lead.class, id))
        .orElseThrow(() -> new Refusal.NotFound(LeadId.PREFIX));
  }

  Optional<LeadId> byExternalId(String externalId) {
    return Listing.of(em, "select id from lead")
        .where("external_id = ?", externalId)
        .rows()
        .stream()
        .findFirst()
        .map(row -> new LeadId(row.uuid(0)));
  }

  /**
   * Links the lead to a customer of the registry and keeps the verdict for the reviewer; answers
   * only whether the very tax id, or domain, may already be registered by somebody.
   */
  boolean judge(LeadId id, CustomerEntry.Named customer, Instant now) {
    em.flush();
    return (Boolean)
        em.createNativeQuery("select judge_lead(?1, ?2, nullif(?3, ''), ?4)", Boolean.class)
            .setParameter(1, id.value())
            .setParameter(2, customer.id().value())
            .setParameter(3, customer.site().orElse(""))
            .setParameter(4, Timestamp.from(now))
            .getSingleResult();
  }

  /** The categories of the products on a lead. */
  Set<String> categoriesOf(LeadId id) {
    em.flush();
    return Listing.of(
            em, "select distinct p.category from lead_line l join product p on p.id = l.product_id")
        .where("l.lead_id = ?", id.value())
        .rows()
        .stream()
        .map(row -> row.text(0))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The firm's own lead that already stands for the same customer and a common product: the same
   * number was claimed, or the same name where not both brought a number. What the registry knows
   * of the two is not asked: a refusal would tell the firm of it.
   */
  Optional<LeadId> ownDuplicate(LeadId id) {
    return Listing.of(
            em,
            "select o.id from lead o join lead l on l.id <> o.id and l.partner_id = o.partner_id")
        .where("l.id = ?", id.value())
        .where(
            "(o.tax_scheme = l.tax_scheme and o.tax_number = l.tax_number"
                + " or o.name_key = l.name_key and o.country = l.country and l.name_key <> ''"
                + " and (o.tax_number is null or l.tax_number is null))")
        .where("o.stage in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPEALED', 'APPROVED')")
        .where(
            "exists (select 1 from lead_line a join lead_line b on a.product_id = b.product_id where a.lead_id = o.id and b.lead_id = l.id)")
        .orderedBy("o.created_at limit 1")
        .stream()
        .findFirst()
        .map(row -> new LeadId(row.uuid(0)));
  }

  /**
   * Approvals of leads on one customer, or on two that may be one, come one after the other, so
   * that two never protect the same thing.
   */
  void lockCustomerOf(LeadId id) {
    em.createNativeQuery("select lock_customers_of(?1)", Object.class)
        .setParameter(1, id.value())
        .getSingleResult();
  }

  /**
   * Whether another firm's lead protects this customer and a common product today: its id, or none
   * when that firm is out of the reader's reach.
   */
  Optional<Protection> protectedOther(LeadId id) {
    return Listing.of(em, "select c.id from lead l cross join lateral lead_evidence(l.id) c")
        .where("l.id = ?", id.value())
        .where("c.kind = 'LEAD' and c.verdict = 'CONFLICT' and c.of_another_firm")
        .orderedBy("c.hidden limit 1")
        .stream()
        .findFirst()
        .map(row -> new Protection(row.maybeUuid(0).map(LeadId::new)));
  }

  /** Whether another firm's lead protects its customer, whatever the product. */
  boolean standsBeside(LeadId id) {
    em.flush();
    return (Boolean)
        em.createNativeQuery("select beside_another(?1)", Boolean.class)
            .setParameter(1, id.value())
            .getSingleResult();
  }

  /**
   * The same as far as its dealer may know before the decision: of the very number or domain that
   * the lead names, and only if others named it, too.
   */
  boolean standsBesideAsNamed(LeadId id) {
    em.flush();
    return (Boolean)
        em.createNativeQuery("select named_beside_another(?1)", Boolean.class)
            .setParameter(1, id.value())
            .getSingleResult();
  }

  /**
   * Another lead that protects this very customer and a common product of this lead while this one
   * is protected, as far as the reader sees it. For a customer that the lead does not have yet.
   */
  Optional<LeadId> protecting(CustomerId customer, LeadId id) {
    return Listing.of(
            em,
            "select o.lead_id from lead_protection o join lead_line n on n.product_id = o.product_id"
                + " join lead l on l.id = n.lead_id and l.id <> o.lead_id")
        .where("l.id = ?", id.value())
        .where("o.customer_id = ?", customer.value())
        .where(
            "lower(o.during) <= l.protected_until and upper(o.during) > coalesce(cast(l.decided_at as date), current_date)")
        .orderedBy("o.lead_id limit 1")
        .stream()
        .findFirst()
        .map(row -> new LeadId(row.uuid(0)));
  }

  /**
   * Whether this person is one of several who said yes already since it was last handed in,
   * themselves or somebody in their place.
   */
  boolean saidYes(Lead lead, PersonId person) {
    return lead.approvalsSince()
        .filter(since ->
            !steps(lead, since)
                .where("? in (author_id, in_place_of_id)", person.value())
                .rows()
                .isEmpty())
        .isPresent();
  }

  /** Whether somebody of the company sees the firm of this lead; nobody limited asks of others. */
  boolean within(PersonId person, Lead lead) {
    return !Listing.query(
            em,
            "select r.firm from firms_within_reach(?1) r (firm) where r.firm = ?2",
            person.value(),
            lead.partner().value())
        .isEmpty();
  }

  /** Until when the last of several who said yes would protect it, since it was last handed in. */
  Optional<LocalDate> lastSaidUntil(Lead lead) {
    return lead.approvalsSince()
        .flatMap(since ->
            steps(lead, since).orderedBy("decided_at desc, id desc limit 1").stream().findFirst())
        .flatMap(row -> row.maybeDate(1));
  }

  private Listing steps(Lead lead, Instant since) {
    return Listing.of(em, "select id, protected_until from lead_decision")
        .where("lead_id = ?", lead.id().value())
        .where("kind = 'STEP'")
        .where("decided_at >= ?", since);
  }

  /** Those whose answer is late and was not noticed to be yet, the latest first. */
  List<LeadId> late(Instant now, int most) {
    return late(now).orderedBy("due_at, id limit " + most).stream()
        .map(row -> new LeadId(row.uuid(0)))
        .toList();
  }

  /** The same of one lead, which is locked. */
  boolean stillLate(LeadId id, Instant now) {
    return late(now).where("id = ?", id.value()).orderedBy("id for update").stream()
        .findFirst()
        .isPresent();
  }

  private Listing late(Instant now) {
    return Listing.of(em, "select id from lead")
        .where("overdue_at is null and stage in ('SUBMITTED', 'IN_REVIEW', 'APPEALED')")
        .where("due_at < ?", now);
  }

  /**
   * Nothing that a reader sees changed: the version stays, and with it the reviewer's open page.
   */
  void noticedLate(LeadId id, Instant now) {
    em.createNativeQuery("update lead set overdue_at = ?1 where id = ?2")
        .setParameter(1, Timestamp.from(now))
        .setParameter(2, id.value())
        .executeUpdate();
  }

  /** Suspended and terminated firms get nothing by a rule alone. */
  boolean firmMayWrite(Lead lead) {
    return Listing.of(em, "select id from partner")
        .where("id = ?", lead.partner().value())
        .where("status = 'ACTIVE'")
        .rows()
        .stream()
        .findFirst()
        .isPresent();
  }

  /** Somebody else's. */
  record Protection(Optional<LeadId> lead) {}

  /** The oldest first. */
  List<LeadId> ownedBy(PartnerId partner, PersonId owner) {
    return Listing.of(em, "select id from lead")
        .where("partner_id = ?", partner.value())
        .where("owner_id = ?", owner.value())
        .orderedBy("created_at, id")
        .stream()
        .map(row -> new LeadId(row.uuid(0)))
        .toList();
  }

  /**
   * Whose protection is over. One whose partner waits for an answer is not: the company's delay is
   * not the partner's loss. That stands on the lead itself, so that PostgreSQL asks again once it
   * has the lock.
   */
  List<LeadId> runOut(LocalDate today, int most) {
    return Listing.of(em, "select id from lead")
        .where("stage = 'APPROVED' and open_request is null")
        .where("protected_until < ?", today)
        .orderedBy("protected_until, id limit " + most + " for update skip locked")
        .stream()
        .map(row -> new LeadId(row.uuid(0)))
        .toList();
  }
}
