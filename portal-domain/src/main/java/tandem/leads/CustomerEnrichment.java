package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
  private static final Duration AGAIN = Duration.ofDays(1);
  private static final String CLAIM =
      """
      with due as (
        select c.id, c.tax_scheme, c.tax_number
        from (select distinct customer_id from lead
              where stage in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPEALED', 'APPROVED')) l
          join customer c on c.id = l.customer_id and c.tax_number is not null
          left join customer_fact f on f.customer_id = c.id and f.field = 'STATE' and not f.by_hand
          left join customer_refresh r on r.customer_id = c.id
        where (f.learned_at is null or f.learned_at < ?1) and (r.tried_at is null or r.tried_at < ?2)
        order by r.tried_at nulls first, c.id limit ?4 for no key update of c skip locked
      ), claimed as (
        insert into customer_refresh as r (customer_id, tried_at) select id, ?3 from due
        on conflict (customer_id) do update set tried_at = excluded.tried_at where r.tried_at < ?2
        returning customer_id
      )
      select d.id, d.tax_scheme, d.tax_number from due d join claimed on claimed.customer_id = d.id order by d.id
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

  /** The customer of a lead in the registry; nobody before it was handed in. */
  public Optional<CustomerId> customer(Actor actor, LeadId lead) {
    policy.mayReadRegistry(actor);
    return customerOf(lead).stream().findFirst();
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
   * Customers whose facts are missing or old, for whoever claims them first: no other node asks
   * about them, and none is asked about twice a day, silent or not.
   */
  @OpenToAll("a job of the system's own")
  List<Stale> claim(Caller robot) {
    Instant now = clock.instant();
    return Listing.query(
            em,
            CLAIM,
            Timestamp.from(now.minus(OLD)),
            Timestamp.from(now.minus(AGAIN)),
            Timestamp.from(now),
            AT_ONCE)
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
}
