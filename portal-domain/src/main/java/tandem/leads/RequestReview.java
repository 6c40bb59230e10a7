package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.customers.CustomerEntry;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;

/**
 * A reviewer answers what a partner asked for of an approved lead; the answer is a decision that
 * both sides read. Appeals are decided as leads are ({@link LeadReview}). Refusals: {@code
 * nothing_asked}, {@code protected_by_another_lead} and {@code duplicate_lead} (the allowed list
 * names it), {@code not_protected}, {@code version_mismatch}, {@code validation_failed}.
 */
@UseCase
@ApplicationScoped
public class RequestReview {
  private static final int MAX_COMMENT = 2000;

  @PersistenceContext EntityManager em;
  @Inject Leads leads;
  @Inject ConflictCheck conflicts;
  @Inject Lanes lanes;
  @Inject LeadRequestBook book;
  @Inject LeadPolicy policy;
  @Inject OpenForReview reviewed;
  @Inject Deputies deputies;
  @Inject Programme programme;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Protection goes on, or the customer is corrected after a check against all others. */
  public DecisionId grant(Actor actor, LeadId id, long version, Optional<String> comment) {
    policy.mayReview(actor);
    Lead lead = reviewed.get(actor, id, version);
    LeadRequest request = book.open(lead);
    String words = words(comment.orElse(""), false);
    Instant now = clock.instant();
    Decision decision = decision(actor, lead, DecisionKind.GRANT, request, words, now);
    switch (request.kind()) {
      case EXTENSION -> {
        LeadExtended extended = lead.extend(false, programme.today(), now);
        refuseOthers(lead);
        em.persist(decision.protecting(extended.protectedUntil()));
        events.publish(actor, extended);
      }
      case CORRECTION -> {
        CustomerEntry.Named customer = conflicts.corrected(lead, request.proposed());
        leads.protecting(customer.id(), id).ifPresent(other -> refuse(List.of(other.text())));
        LeadCorrected corrected = lead.correct(request.proposed(), now);
        conflicts.judge(lead, customer, now);
        refuseOthers(lead);
        lanes.enter(lead);
        em.persist(decision);
        events.publish(actor, corrected);
      }
      case APPEAL -> throw new Refusal.Conflict("nothing_asked", "An appeal is decided as a lead");
    }
    return decision.id();
  }

  /** The lead stays as it is; the partner is told why. */
  public DecisionId refuse(Actor actor, LeadId id, long version, String comment) {
    policy.mayReview(actor);
    Lead lead = reviewed.get(actor, id, version);
    LeadRequest request = book.open(lead);
    String words = words(comment, true);
    Instant now = clock.instant();
    LeadRequestRefused refused = lead.refuse(request, words, now);
    Decision decision = decision(actor, lead, DecisionKind.REFUSE, request, words, now);
    em.persist(decision);
    events.publish(actor, refused);
    return decision.id();
  }

  private void refuseOthers(Lead lead) {
    em.flush();
    leads.lockCustomerOf(lead.id());
    leads
        .protectedOther(lead.id())
        .ifPresent(other -> refuse(other.lead().map(LeadId::text).map(List::of).orElse(List.of())));
    leads
        .ownDuplicate(lead.id())
        .ifPresent(own -> {
          throw new Refusal.Conflict(
              "duplicate_lead", "The firm has another lead for this customer", List.of(own.text()));
        });
  }

  private static void refuse(List<String> other) {
    throw new Refusal.Conflict(
        "protected_by_another_lead", "Another lead protects this customer and product", other);
  }

  private Decision decision(
      Actor actor, Lead lead, DecisionKind kind, LeadRequest request, String words, Instant now) {
    return new Decision(new DecisionId(ids.next()), lead, kind, actor, now)
        .inPlaceOf(deputies.inPlaceOf(actor, lead))
        .answering(request.id())
        .because(null, words.isEmpty() ? null : words);
  }

  private static String words(String comment, boolean required) {
    new Problems().text("comment", comment, required, MAX_COMMENT).refuse();
    String text = Text.tidy(comment);
    return text == null ? "" : text;
  }
}
