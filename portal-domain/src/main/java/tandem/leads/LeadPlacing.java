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
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.OpenToAll;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/**
 * Gives a lead that the company had itself to a firm, which accepted it: registered, handed in and
 * approved at once, because the company has decided already. Done with the system's own sight,
 * within the transaction of whoever asked their own policy.
 */
@UseCase
@ApplicationScoped
public class LeadPlacing {
  private static final String WHY = "its callers, tandem.leads.offers, ask their policies";

  /** Both sides read it, whatever their language. */
  private static final String OFFERED =
      "Offered by the company and accepted. · Предложен компанией и принят.";

  @PersistenceContext EntityManager em;
  @Inject Leads leads;
  @Inject LeadProgrammes programmes;
  @Inject ConflictCheck conflicts;
  @Inject HandingIn handing;
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
   * Refuses what could never be handed in, as {@link LeadRegistration#register} does, and what its
   * programme does not take; answers the customer's country.
   */
  @OpenToAll(WHY)
  public String requireComplete(Caller caller, LeadForm form) {
    programmes.check(form);
    programmes.requireOfLead(form);
    return LeadRules.countryOf(form.customer()).orElseThrow();
  }

  /** The customer in the registry, entered there if need be, and held. */
  @OpenToAll(WHY)
  public CustomerId customerOf(Caller robot, LeadForm form) {
    return conflicts.named(form).id();
  }

  /**
   * A lead of a firm that protects this customer, or one that is surely the same, and one of the
   * products of the form; or that was handed in and waits for the answer.
   */
  @OpenToAll(WHY)
  public Optional<LeadId> taken(Caller robot, CustomerId customer, LeadForm form) {
    return Listing.of(em, "select l.id from lead l")
        .where(
            "l.customer_id in (select cast('%1$s' as uuid) union all select k.other_id from customer_likeness k where k.verdict = 'CONFLICT' and k.customer_id = cast('%1$s' as uuid))"
                .formatted(customer.value()))
        .where(
            "l.stage in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPEALED') or (l.stage = 'APPROVED' and (l.protected_until >= current_date or l.open_request is not null))")
        .where(
            "exists (select from lead_line n where n.lead_id = l.id and cast(n.product_id as text) = any (string_to_array(?, ',')))",
            String.join(
                ",", form.lines().stream().map(line -> line.product().value().toString()).toList()))
        .orderedBy("l.stage <> 'APPROVED', l.submitted_at limit 1")
        .stream()
        .findFirst()
        .map(row -> new LeadId(row.uuid(0)));
  }

  /**
   * Refuses {@code duplicate_lead} (the firm has it already; the allowed list names its own lead),
   * {@code offer_unavailable} when another firm is protected meanwhile, {@code
   * certificate_required}, {@code tier_not_eligible}, {@code programme_closed}.
   *
   * @param dealer who accepted, and whose lead it becomes
   */
  @OpenToAll(WHY)
  public LeadId place(Caller robot, PartnerUser dealer, LeadForm form, ConsentGiven consent) {
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
    if (leads.protectedOther(lead.id()).isPresent()) {
      throw new Refusal.Conflict("offer_unavailable", "The lead is not available any more");
    }
    robots.grant(robot, lead, Optional.of(OFFERED));
    lead.noticeConflict(false);
    return lead.id();
  }
}
