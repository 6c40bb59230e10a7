package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tandem.customers.TaxScheme;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** All the requests on decided leads that the running transaction may see. */
@ApplicationScoped
class LeadRequestBook {
  private static final String NO_EXTENSION_ASKED =
      "not exists (select from lead_request r where r.id = l.open_request and r.kind = 'EXTENSION')";

  private static final String FIRM_MAY_WRITE =
      "exists (select from partner p where p.id = l.partner_id and p.status = 'ACTIVE')";

  @PersistenceContext EntityManager em;

  void add(LeadRequest request) {
    em.persist(request);
  }

  /** What waits for an answer on this lead; refuses {@code nothing_asked} if nothing does. */
  LeadRequest open(Lead lead) {
    return lead.openRequest()
        .filter(id -> lead.stage() == LeadStage.APPROVED)
        .map(id -> em.find(LeadRequest.class, id))
        .orElseThrow(() ->
            new Refusal.Conflict("nothing_asked", "Nothing on this lead waits for an answer"));
  }

  /** Who said no last, and in whose place. */
  Set<PersonId> rejectedBy(LeadId lead) {
    Set<PersonId> people = new HashSet<>();
    Listing.of(em, "select author_id, in_place_of_id from lead_decision")
        .where("lead_id = ?", lead.value())
        .where("kind = 'REJECT'")
        .orderedBy("decided_at desc, id desc limit 1")
        .forEach(row -> {
          people.add(new PersonId(row.uuid(0)));
          row.maybeUuid(1).map(PersonId::new).ifPresent(people::add);
        });
    return people;
  }

  /** Newest first. */
  List<LeadRequestView> of(LeadId lead) {
    return Listing.of(
            em,
            "select r.id, r.kind, r.reason, r.author_name, r.asked_at, r.due_at,"
                + " case when l.open_request = r.id then 'OPEN' else coalesce((select case when d.kind in ('APPROVE', 'GRANT')"
                + " then 'GRANTED' else 'REFUSED' end from lead_decision d where d.request_id = r.id and d.lead_id = r.lead_id limit 1), 'LAPSED') end,"
                + " r.was_tax_scheme, r.was_tax_number, r.was_customer, r.tax_scheme, r.tax_number, r.customer"
                + " from lead_request r join lead l on l.id = r.lead_id")
        .where("r.lead_id = ?", lead.value())
        .orderedBy("r.asked_at desc, r.id desc limit 100")
        .stream()
        .map(LeadRequestBook::view)
        .toList();
  }

  /**
   * Leads whose protection ends within so many days, with extensions left, none asked for and none
   * refused since protection was last given, of firms that may write, and with work of the firm's
   * own on their open deal in the days that their programme asks: it was moved on, or somebody
   * wrote. The soonest first.
   */
  List<LeadId> worked(LocalDate today, int daysBefore, Instant now, int most) {
    return ids(worked(today, daysBefore, now), "l.protected_until, l.id limit " + most);
  }

  /** The same of one lead, which is locked. */
  boolean stillWorked(LeadId lead, LocalDate today, int daysBefore, Instant now) {
    return !ids(
            worked(today, daysBefore, now).where("l.id = ?", lead.value()), "l.id for update of l")
        .isEmpty();
  }

  private Listing worked(LocalDate today, int daysBefore, Instant now) {
    return Listing.of(em, "select l.id from lead l")
        .where("l.stage = 'APPROVED'")
        .where(NO_EXTENSION_ASKED)
        .where(FIRM_MAY_WRITE)
        .where("l.protected_until >= ?", today)
        .where("l.protected_until <= ?", today.plusDays(daysBefore))
        .where("l.extensions < l.most_extensions")
        .where(
            "not exists (select from lead_decision d join lead_request r on r.id = d.request_id where d.lead_id = l.id and d.kind = 'REFUSE' and r.kind = 'EXTENSION'"
                + " and d.decided_at > coalesce((select max(g.decided_at) from lead_decision g where g.lead_id = l.id and g.protected_until is not null), '-infinity'))")
        .where(
            "exists (select from deal d where d.lead_id = l.id and d.stage not in ('WON', 'LOST') and greatest("
                + "(select max(m.moved_at) from stage_move m join person p on p.id = m.author_id and p.partner_id = l.partner_id"
                + " where m.deal_id = d.id and m.from_stage is not null),"
                + " (select max(w.written_at) from message w where w.deal_id = d.id and w.author_side = 'PARTNER')) >= cast(? as timestamptz) - make_interval(days => l.duty_days))",
            Timestamp.from(now));
  }

  /**
   * Leads with at most so many days left whose owner was not told so yet, and may do something
   * about it: more is not asked for already, and the firm may write. Locked.
   */
  List<LeadId> unreminded(LocalDate today, int daysBefore, int most) {
    return ids(
        Listing.of(em, "select l.id from lead l")
            .where("l.stage = 'APPROVED'")
            .where(NO_EXTENSION_ASKED)
            .where(FIRM_MAY_WRITE)
            .where("l.protected_until >= ?", today)
            .where("l.protected_until <= ?", today.plusDays(daysBefore))
            .where("l.reminded is null or l.reminded > ?", daysBefore),
        "l.protected_until, l.id limit " + most + " for update of l skip locked");
  }

  /** Notes the reminder and nothing else: a reader sees no change, so version and date stay. */
  void reminded(LeadId lead, int daysBefore) {
    em.createNativeQuery("update lead set reminded = ?1 where id = ?2")
        .setParameter(1, daysBefore)
        .setParameter(2, lead.value())
        .executeUpdate();
  }

  private static List<LeadId> ids(Listing listing, String order) {
    return listing.orderedBy(order).stream().map(row -> new LeadId(row.uuid(0))).toList();
  }

  private static LeadRequestView view(Row row) {
    RequestKind kind = RequestKind.valueOf(row.text(1));
    Function<Integer, Optional<CustomerNamed>> named =
        at ->
            kind == RequestKind.CORRECTION
                ? Optional.of(
                    new CustomerNamed(
                        row.maybeText(at).map(TaxScheme::valueOf).orElse(null),
                        row.maybeText(at + 1).orElse(null),
                        row.maybeText(at + 2).orElse(null)))
                : Optional.empty();
    return new LeadRequestView(
        new LeadRequestId(row.uuid(0)),
        kind,
        row.text(2),
        row.text(3),
        row.instant(4),
        row.instant(5),
        RequestOutcome.valueOf(row.text(6)),
        named.apply(7),
        named.apply(10));
  }
}
