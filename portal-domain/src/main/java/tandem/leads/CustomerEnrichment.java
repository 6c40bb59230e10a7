package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import tandem.access.Actor;
import tandem.customers.CustomerFact;
import tandem.customers.CustomerFacts;
import tandem.customers.CustomerId;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.customers.register.CompanyRegisters;
import tandem.customers.register.RegisterReply;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/** Brings what a register says of the customers of open leads up to date, every thirty days. */
@UseCase
@ApplicationScoped
public class CustomerEnrichment {
  static final int AT_ONCE = 20;
  private static final Duration OLD = Duration.ofDays(30);
  private static final Duration FORGOTTEN = Duration.ofDays(365);
  private static final String STALE =
      """
      select c.id, c.tax_scheme, c.tax_number
      from (select distinct customer_id from lead
            where stage in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPEALED', 'APPROVED')) l
        join customer c on c.id = l.customer_id and c.tax_number is not null
        left join customer_fact f on f.customer_id = c.id and f.field = 'STATE' and not f.by_hand
      where (f.learned_at is null or f.learned_at < ?1) and c.id > ?3
      order by c.id limit ?2
      """;

  @PersistenceContext EntityManager em;
  @Inject LeadPolicy policy;
  @Inject CompanyRegisters registers;
  @Inject CustomerFacts facts;
  @Inject Clock clock;

  /** A customer whose facts are missing or old. */
  record Stale(CustomerId customer, TaxId taxId) {}

  /** What is known of the customer of a lead; nothing before it was handed in. */
  public List<CustomerFact> of(Actor actor, LeadId lead) {
    policy.mayReadRegistry(actor);
    return customerOf(lead).stream()
        .flatMap(customer -> facts.of(actor, customer).stream())
        .toList();
  }

  /** The customer of a lead, for those who may say by hand what is so. */
  public List<CustomerId> correctable(Actor actor, LeadId lead) {
    policy.mayReadRegistry(actor);
    return facts.mayCorrect(actor) ? customerOf(lead) : List.of();
  }

  private List<CustomerId> customerOf(LeadId lead) {
    return Listing.of(em, "select customer_id from lead")
        .where("id = ?", lead.value())
        .where("customer_id is not null")
        .rows()
        .stream()
        .map(row -> new CustomerId(row.uuid(0)))
        .toList();
  }

  /**
   * @param after where the last batch of this round ended: one whose register is silent holds up
   *     nobody behind it
   */
  @OpenToAll("a job of the system's own")
  List<Stale> stale(Caller robot, CustomerId after) {
    return Listing.query(
            em, STALE, Timestamp.from(clock.instant().minus(OLD)), AT_ONCE, after.value())
        .stream()
        .map(row ->
            new Stale(
                new CustomerId(row.uuid(0)),
                new TaxId(TaxScheme.valueOf(row.text(1)), row.text(2))))
        .toList();
  }

  /** Whether the register answered. */
  @OpenToAll("a job of the system's own")
  boolean refresh(Caller robot, Stale stale) {
    RegisterReply reply = registers.ask(stale.taxId());
    facts.learn(robot, stale.customer(), registers.provider(), reply, clock.instant());
    return !(reply instanceof RegisterReply.Silent);
  }

  /** What a firm was told a year ago helps nobody any more. */
  @OpenToAll("a job of the system's own")
  void forget(Caller robot) {
    em.createNativeQuery("delete from register_answer where asked_at < ?1")
        .setParameter(1, Timestamp.from(clock.instant().minus(FORGOTTEN)))
        .executeUpdate();
  }
}
