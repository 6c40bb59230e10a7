package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tandem.access.PartnerUser;
import tandem.customers.CustomerId;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PublicId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.SqlArray;

/**
 * Gives a lead that the company had itself to a firm, which accepted it: registered, handed in and
 * approved at once, because the company has decided already. Done with the system's own sight,
 * within the transaction of whoever asked their own policy.
 */
@UseCase
@ApplicationScoped
public class LeadPlacing {
  private static final String WHY = "its callers, tandem.leads.offers, ask their policies";

  private static final String KNOWN =
      "select c.name, c.tax_scheme, c.tax_number, c.country, c.website from customer c";

  /** Both sides read it, whatever their language. */
  private static final String OFFERED =
      "Offered by the company and accepted. · Предложен компанией и принят.";

  @PersistenceContext EntityManager em;
  @Inject Leads leads;
  @Inject LeadProgrammes programmes;
  @Inject ConflictCheck conflicts;
  @Inject HandingIn handing;
  @Inject CustomerStanding standing;
  @Inject LeadEvidence evidence;
  @Inject RobotApproval robots;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * Who confirmed that the contact agreed to be passed on.
   *
   * @param client with which they did
   * @param locale of the words that stood before them
   */
  public record ConsentGiven(PersonId by, String client, String locale) {}

  /** What a lead with this form would be refused for, as far as the form alone tells. */
  @OpenToAll(WHY)
  public List<Refusal.Problem> problemsOf(Caller caller, LeadForm form) {
    return programmes.problems(form).list();
  }

  /**
   * Refuses what could never be handed in, as {@link LeadRegistration#register} does, what its
   * programme does not take, and with {@code customer_closed} whom a register struck off, as far as
   * that is known; answers the customer's country.
   */
  @OpenToAll(WHY)
  public String requireComplete(Caller caller, LeadForm form) {
    programmes.check(form);
    requireTakeable(form);
    return LeadRules.countryOf(form.customer()).orElseThrow();
  }

  /** Whether its programme still takes it and the customer is not known to be struck off. */
  @OpenToAll(WHY)
  public boolean takeable(Caller robot, LeadForm form) {
    try {
      requireTakeable(form);
      return true;
    } catch (Refusal.Conflict | Refusal.Unprocessable gone) {
      return false;
    }
  }

  /** Asks no register: rows may be held. */
  private void requireTakeable(LeadForm form) {
    programmes.requireOfLead(form);
    standing.checkKnown(form.customer());
  }

  /**
   * How many people the programme wants to say yes before this firm is protected: to offer is to
   * decide, and no way round them.
   */
  @OpenToAll(WHY)
  public int people(Caller robot, PartnerId firm, LeadForm form) {
    return programmes.people(firm, form);
  }

  /** The customer in the registry, entered there if need be, and held. */
  @OpenToAll(WHY)
  public CustomerId customerOf(Caller robot, LeadForm form) {
    return conflicts.named(form).id();
  }

  /** The customer as the registry knows it, which may be more than the form tells. */
  @OpenToAll(WHY)
  public Optional<LeadForm.CustomerClaim> known(Caller robot, CustomerId customer) {
    em.flush();
    return known(Listing.of(em, KNOWN).where("c.id = ?", customer.value()));
  }

  /** The same of a form that names a number; empty when the registry has none with it. */
  @OpenToAll(WHY)
  public Optional<LeadForm.CustomerClaim> known(Caller robot, LeadForm form) {
    TaxScheme scheme = form.customer().taxScheme();
    String number = form.customer().taxNumber();
    if (scheme == null || number == null) {
      return Optional.empty();
    }
    TaxId taxId = new TaxId(scheme, number);
    return known(
        Listing.of(em, KNOWN)
            .where("c.tax_scheme = ?", taxId.scheme().name())
            .where("c.tax_number = ?", taxId.number()));
  }

  private static Optional<LeadForm.CustomerClaim> known(Listing found) {
    return found.rows().stream()
        .findFirst()
        .map(row ->
            new LeadForm.CustomerClaim(
                row.maybeText(1).map(TaxScheme::valueOf).orElse(null),
                row.maybeText(2).orElse(null),
                row.text(0),
                row.text(3),
                row.maybeText(4).orElse(null)));
  }

  /**
   * What stands in the way of offering this customer with these products: a firm's lead that
   * protects them or waits for the answer, or an open deal of a firm's or the company's own. Public
   * id of the lead or deal.
   */
  @OpenToAll(WHY)
  public Optional<String> taken(Caller robot, CustomerId customer, LeadForm form) {
    return Listing.query(
            em,
            "select h.lead_id, h.deal_id from holders_of(?1, cast(?2 as uuid[])) h order by not h.holds, h.lead_id, h.deal_id limit 1",
            customer.value(),
            SqlArray.of(form.lines().stream().map(line -> line.product().value())))
        .stream()
        .findFirst()
        .map(row ->
            row.maybeUuid(0)
                .map(lead -> new LeadId(lead).text())
                .orElseGet(() -> PublicId.format("deal", row.uuid(1))));
  }

  /**
   * Whatever stands against offering this customer with these products: CONFLICT is the same
   * customer, of REVIEW a person has to say; at most 200, the surest first.
   */
  @OpenToAll(WHY)
  public List<Evidence> against(Caller robot, CustomerId customer, LeadForm form) {
    return evidence.against(
        customer, form.lines().stream().map(line -> line.product().value()).toList());
  }

  /** Whether the customer is being wound up or was struck off, as far as that is known. */
  @OpenToAll(WHY)
  public boolean doubtful(Caller robot, LeadForm form) {
    return standing.needsLook(form.customer());
  }

  /**
   * Refuses {@code duplicate_lead} (the firm has it already; the allowed list names its own lead),
   * {@code offer_unavailable} when another firm is protected meanwhile, somebody else has an open
   * deal, the programme ended or the customer was struck off; {@code certificate_required}, {@code
   * tier_not_eligible}.
   *
   * @param dealer who accepted, and whose lead it becomes
   */
  @OpenToAll(WHY)
  public LeadId place(Caller robot, PartnerUser dealer, LeadForm form, ConsentGiven consent) {
    if (!takeable(robot, form)) {
      throw unavailable();
    }
    Lead lead =
        Lead.draft(
            new LeadId(ids.next()),
            dealer.firm(),
            dealer.person(),
            dealer.name(),
            form,
            clock.instant());
    leads.add(lead);
    events.publish(dealer, lead.drafted());
    handing.handIn(
        dealer, lead, new Consents.Confirmed(consent.by(), consent.client(), consent.locale()));
    leads.lockCustomerOf(lead.id());
    if (leads.protectedOther(lead.id()).isPresent() || held(lead.id())) {
      throw unavailable();
    }
    robots.grant(robot, lead, Optional.of(OFFERED));
    lead.noticeConflict(false);
    return lead.id();
  }

  /** Whether somebody but its own firm has its customer with one of its products. */
  private boolean held(LeadId id) {
    em.flush();
    return !Listing.of(
            em,
            "select l.id from lead l cross join lateral holders_of(l.customer_id, array(select n.product_id from lead_line n where n.lead_id = l.id)) h")
        .where("l.id = ?", id.value())
        .where("h.holds and h.partner_id is distinct from l.partner_id")
        .rows()
        .isEmpty();
  }

  private static Refusal unavailable() {
    return new Refusal.Conflict("offer_unavailable", "The lead is not available any more");
  }
}
