package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import tandem.customers.CustomerFacts;
import tandem.customers.CustomerId;
import tandem.customers.TaxId;
import tandem.customers.register.CompanyRegisters;
import tandem.platform.outbox.Robot;
import tandem.platform.outbox.Subscriber;
import tandem.platform.persistence.Listing;

/**
 * Whoever reviews a lead finds what the register said beside it, with source and day. What its firm
 * was told is taken over; else the register is asked; if it is silent the hourly round asks again.
 */
@ApplicationScoped
class EnrichNewCustomer implements Subscriber<LeadSubmitted> {
  private static final Robot TANDEM = new Robot("Tandem");

  @PersistenceContext EntityManager em;
  @Inject Leads leads;
  @Inject RegisterAnswers answers;
  @Inject CompanyRegisters registers;
  @Inject RegisterQuota quota;
  @Inject CustomerFacts facts;
  @Inject Clock clock;

  @Override
  public String name() {
    return "leads.enrichment";
  }

  @Override
  public Class<LeadSubmitted> event() {
    return LeadSubmitted.class;
  }

  @Override
  public void on(UUID eventId, LeadSubmitted event) {
    Optional<TaxId> taxId = CustomerStanding.taxId(leads.get(event.lead()));
    if (!registers.asks() || taxId.isEmpty()) {
      return;
    }
    Optional<RegisterAnswers.Told> told = told(event, taxId.get());
    if (told.isEmpty()) {
      return;
    }
    Listing.of(em, "select customer_id from lead")
        .where("id = ?", event.lead().value())
        .where("customer_id is not null")
        .rows()
        .forEach(row ->
            facts.learn(
                TANDEM,
                new CustomerId(row.uuid(0)),
                told.get().source(),
                told.get().reply(),
                told.get().at()));
  }

  /** What its firm was told, or what the register says; none when Tandem has asked enough today. */
  private Optional<RegisterAnswers.Told> told(LeadSubmitted event, TaxId taxId) {
    Optional<RegisterAnswers.Told> known =
        answers.known(event.partner(), taxId, clock.instant().minus(RegisterAnswers.FRESH));
    return known.isPresent() || !quota.mayAskItself(taxId)
        ? known
        : Optional.of(answers.askAnew(event.partner(), taxId));
  }
}
