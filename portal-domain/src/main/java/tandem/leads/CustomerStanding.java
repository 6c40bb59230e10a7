package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tandem.customers.CustomerStates;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.customers.register.CompanyRegisters;
import tandem.customers.register.RegisterReply;
import tandem.customers.register.RegisterState;
import tandem.platform.Refusal;
import tandem.platform.outbox.Robot;

/**
 * Whether a customer is still in business, as the register says: one that was struck off is refused
 * when a lead is handed in, or left to a person ({@code TANDEM_REGISTRY_CLOSED}: {@code refuse} or
 * {@code review}); about one that is being wound up a person decides, never a rule. What somebody
 * of the company said by hand outweighs the register. A register that is silent stands in nobody's
 * way; one that could not be asked any more today leaves it to a person.
 */
@ApplicationScoped
class CustomerStanding {
  private static final Duration RECENT = Duration.ofDays(30);
  private static final Robot ROBOT = new Robot("registry");

  @Inject RegisterAnswers answers;
  @Inject CompanyRegisters registers;
  @Inject CustomerStates states;
  @Inject Clock clock;

  @Inject RegisterPolicy closed;

  /**
   * Refuses a draft with {@code customer_closed}. What was handed in before is asked about too, as
   * its tax id may be another now; it is left to a person.
   *
   * @return whether all was asked that there is to ask
   */
  boolean check(Lead lead) {
    Optional<TaxId> taxId = taxId(lead);
    if (taxId.isEmpty() || !registers.asks()) {
      return true;
    }
    Optional<RegisterAnswers.Told> told = answers.ofHandedIn(lead.partner(), taxId.get());
    refuseClosed(lead, taxId.get(), told.flatMap(it -> state(it.reply())));
    return told.isPresent();
  }

  /** The same by what is known already; nobody is asked. */
  void checkKnown(Lead lead) {
    taxId(lead)
        .filter(taxId -> registers.asks())
        .ifPresent(taxId -> refuseClosed(lead, taxId, known(lead, taxId)));
  }

  private Optional<RegisterState> known(Lead lead, TaxId taxId) {
    return answers
        .known(lead.partner(), taxId, clock.instant().minus(RECENT))
        .flatMap(told -> state(told.reply()));
  }

  private void refuseClosed(Lead lead, TaxId taxId, Optional<RegisterState> told) {
    if (lead.stage() == LeadStage.DRAFT
        && closed.refuses()
        && counting(taxId, told).equals(Optional.of(RegisterState.CLOSED))) {
      throw struckOff();
    }
  }

  /** The same of what is known already; no register is asked. */
  void checkKnown(LeadForm.CustomerClaim customer) {
    boolean struckOff =
        taxId(customer)
            .flatMap(taxId -> counting(taxId, Optional.empty()))
            .equals(Optional.of(RegisterState.CLOSED));
    if (struckOff && closed.refuses()) {
      throw struckOff();
    }
  }

  private static Refusal struckOff() {
    return new Refusal.Unprocessable(
        "customer_closed",
        "The register says that this company was struck off",
        List.of(
            new Refusal.Problem(
                "customer.tax_id.number", "customer_closed", "was struck off the register")));
  }

  /** No rule alone says yes to it: what is known of the customer asks for a person. */
  boolean needsLook(Lead lead) {
    return taxId(lead)
        .flatMap(taxId -> counting(taxId, known(lead, taxId)))
        .filter(RegisterState::needsLook)
        .isPresent();
  }

  /** The same of a customer whom no firm has named: by what the company knows. */
  boolean needsLook(LeadForm.CustomerClaim customer) {
    return taxId(customer)
        .flatMap(taxId -> counting(taxId, Optional.empty()))
        .filter(RegisterState::needsLook)
        .isPresent();
  }

  /** By hand first, then what the firm was told, then what the register told the company. */
  private Optional<RegisterState> counting(TaxId taxId, Optional<RegisterState> told) {
    Optional<CustomerStates.Known> known = states.of(ROBOT, taxId);
    Optional<RegisterState> state = known.map(CustomerStates.Known::state);
    return known.filter(CustomerStates.Known::byHand).isPresent() ? state : told.or(() -> state);
  }

  private static Optional<RegisterState> state(RegisterReply reply) {
    return reply instanceof RegisterReply.Found found
        ? Optional.of(found.company().state())
        : Optional.empty();
  }

  static Optional<TaxId> taxId(Lead lead) {
    return taxId(lead.form().customer());
  }

  private static Optional<TaxId> taxId(LeadForm.CustomerClaim customer) {
    TaxScheme scheme = customer.taxScheme();
    String number = customer.taxNumber();
    return scheme == null || number == null
        ? Optional.empty()
        : Optional.of(new TaxId(scheme, number));
  }
}
