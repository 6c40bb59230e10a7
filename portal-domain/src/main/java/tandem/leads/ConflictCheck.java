package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.customers.CustomerEntry;
import tandem.customers.RegisterCustomer;
import tandem.customers.TaxId;
import tandem.platform.outbox.Robot;

/**
 * Who else is there for this customer and these products: the customer is found in the registry, or
 * entered, and what stands against the lead is judged for the reviewer (features §1.2).
 */
@ApplicationScoped
class ConflictCheck {
  private static final Robot ROBOT = new Robot("registry");

  @Inject CustomerEntry registry;
  @Inject Leads leads;

  /** The customer of a form that can be handed in; held until the transaction ends. */
  CustomerEntry.Named named(LeadForm form) {
    return registry.name(ROBOT, claimed(form.customer()));
  }

  /** Notes on the lead what its dealer may know: that somebody may be there already. */
  void of(Lead lead, Instant now) {
    judge(lead, registry.name(ROBOT, claimed(lead.form().customer())), now);
  }

  /**
   * The customer that the lead would have after a correction; held until the transaction ends. The
   * lead itself is not touched: whoever holds its row must not wait for a customer.
   */
  CustomerEntry.Named corrected(Lead lead, CustomerNamed right) {
    LeadForm.CustomerClaim before = lead.form().customer();
    LeadForm.CustomerClaim after =
        new LeadForm.CustomerClaim(
            right.taxScheme(),
            right.taxNumber(),
            right.name(),
            null,
            right.sitePossiblyOf(lead.customer()) ? before.website() : null);
    String country = LeadRules.countryOf(after).or(() -> LeadRules.countryOf(before)).orElseThrow();
    return registry.name(ROBOT, claimed(after, country));
  }

  void judge(Lead lead, CustomerEntry.Named customer, Instant now) {
    lead.noticeConflict(leads.judge(lead.id(), customer, now));
  }

  /** Only forms that {@link LeadRules} let through come here: a number or a name is there. */
  private static RegisterCustomer claimed(LeadForm.CustomerClaim customer) {
    return claimed(customer, LeadRules.countryOf(customer).orElseThrow());
  }

  private static RegisterCustomer claimed(LeadForm.CustomerClaim customer, String country) {
    return new RegisterCustomer(
        taxId(customer),
        Stream.of(customer.name(), customer.taxNumber())
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElseThrow(),
        country,
        Optional.ofNullable(customer.website()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        customer.details());
  }

  private static Optional<TaxId> taxId(LeadForm.CustomerClaim customer) {
    return Optional.ofNullable(customer.taxScheme())
        .flatMap(scheme ->
            Optional.ofNullable(customer.taxNumber()).map(number -> new TaxId(scheme, number)));
  }
}
