package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.customers.CustomerId;
import tandem.leads.LeadPlacing;
import tandem.platform.Events;
import tandem.platform.PartnerId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * The company offers a lead of its own to a firm, and takes an offer back. Refusals: {@code
 * transition_not_allowed} (it is offered, placed or closed), {@code customer_taken} (somebody is
 * protected, has an open deal or asked for it before, or another lead of the company's offers it to
 * a firm now; the allowed list names the lead or deal), {@code nobody_eligible}, {@code firm_unfit}
 * (the allowed list names the obstacles that nobody lifts), {@code decision_required} (the
 * programme wants a person who decides on leads to offer it), {@code four_eyes_required} (it wants
 * more different people than said yes), {@code review_needed} (something is like the customer, or
 * it is being wound up, and nobody confirmed having seen that; the allowed list names what), {@code
 * not_found} for a firm out of reach, {@code version_mismatch}, {@code reveals_customer} when its
 * words tell who the customer is by what the registry has learnt since, and what {@link
 * LeadPlacing#requireComplete} refuses.
 */
@UseCase
@ApplicationScoped
public class Offering {
  static final int LONGEST_COMMENT = 1000;

  @Inject OfferPolicy policy;
  @Inject OfferBook book;
  @Inject OfferMaking making;
  @Inject AssignmentBook rules;
  @Inject LeadPlacing placing;
  @Inject OfferKeeping keeping;
  @Inject OfferEvidence evidence;
  @Inject Events events;
  @Inject Clock clock;

  /**
   * @param firm empty for the best by the rules
   * @param onwards whether it goes to the next firm by itself if this one does not take it; empty
   *     for what the rules say
   */
  public OfferId offer(
      Actor actor,
      CompanyLeadId id,
      long version,
      Optional<PartnerId> firm,
      Optional<Boolean> onwards) {
    policy.mayOffer(actor);
    CompanyLead lead = book.hold(id);
    Versions.check(version, lead.version());
    lead.requireOpen("It is not free to be offered");
    String unused = placing.requireComplete(actor, lead.form());
    CustomerId customer = making.customerOf(lead);
    making.revealing(lead, customer).refuse();
    making.taken(lead, customer).ifPresent(other -> refuseTaken(actor, other));
    CompanyLeadEvidence against = evidence.of(lead, customer);
    if (!against.confirmed()) {
      throw new Refusal.Conflict(
          "review_needed",
          "Somebody who decides on leads has to look first",
          reachesAll(actor) ? against.unseen() : List.of());
    }
    Candidate chosen = chosen(lead, firm);
    policy.mayDecide(actor, lead.author(), against.people(), making.people(lead, chosen));
    lead.decidedBy(policy.saysYes(actor, lead.author(), against.people()));
    return making
        .make(
            actor,
            lead,
            customer,
            chosen,
            firm.isPresent(),
            onwards.orElseGet(() -> rules.now().terms().reoffer()))
        .id();
  }

  /**
   * @param comment for the firm; may be blank, at most 1,000 characters
   * @param onwards whether the next firm is asked by itself
   */
  public void recall(
      Actor actor, OfferId id, long version, @Nullable String comment, boolean onwards) {
    policy.mayOffer(actor);
    Offer offer = book.hold(id);
    CompanyLead lead = book.get(offer.companyLead());
    policy.mayRecall(actor, lead.author());
    Versions.check(version, offer.version());
    Problems problems = new Problems().text("comment", comment, false, LONGEST_COMMENT);
    Masking.check(problems, "comment", comment, making.told(lead.form()));
    problems.refuse();
    events.publish(
        actor, offer.recall(RecallReason.COMPANY, Text.tidy(comment), actor, clock.instant()));
    keeping.takenBack(OfferMaking.ROBOT, offer.companyLead(), onwards);
  }

  private Candidate chosen(CompanyLead lead, Optional<PartnerId> firm) {
    List<Candidate> all = making.candidates(lead);
    if (firm.isEmpty()) {
      return all.stream()
          .filter(Candidate::eligible)
          .findFirst()
          .orElseThrow(() ->
              new Refusal.Conflict("nobody_eligible", "The rules know no firm for this lead"));
    }
    Candidate wanted =
        all.stream()
            .filter(each -> each.firm().equals(firm.get()))
            .findFirst()
            .orElseThrow(() -> new Refusal.NotFound(PartnerId.PREFIX));
    if (!wanted.possible()) {
      throw new Refusal.Conflict(
          "firm_unfit",
          "This firm could not accept it",
          wanted.obstacles().stream().filter(Obstacle::hard).map(Enum::name).toList());
    }
    return wanted;
  }

  private static void refuseTaken(Actor actor, String other) {
    throw new Refusal.Conflict(
        "customer_taken",
        "Somebody has this customer, asked for it before, or is offered it now",
        reachesAll(actor) ? List.of(other) : List.of());
  }

  /** Whoever sees some firms only is not told what others have. */
  private static boolean reachesAll(Actor actor) {
    return actor instanceof CompanyUser user && user.reachesAll();
  }
}
