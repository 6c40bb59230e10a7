package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.StandIn;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;

/**
 * A reviewer decides. Every decision is kept with author, time and reason, and both sides read it.
 * Refusals: {@code transition_not_allowed}, {@code version_mismatch}, {@code same_reviewer}
 * (whoever rejected it does not decide on the appeal), {@code protected_by_another_lead} (the
 * allowed list names it), {@code validation_failed}.
 */
@UseCase
@ApplicationScoped
public class LeadReview {
  private static final int MAX_COMMENT = 2000;

  @PersistenceContext EntityManager em;
  @Inject Leads leads;
  @Inject LeadPolicy policy;
  @Inject OpenForReview reviewed;
  @Inject Deputies deputies;
  @Inject Programme programme;
  @Inject LeadProgrammes programmes;
  @Inject Lanes lanes;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Begins to look at it: the dealer sees that somebody does. */
  public void take(Actor actor, LeadId id, long version) {
    policy.mayReview(actor);
    Lead lead = reviewed.get(actor, id, version);
    events.publish(actor, lead.take(actor.person(), clock.instant()));
  }

  /**
   * Says yes. If its programme wants more people, it goes on to the next one as a decision of kind
   * {@link DecisionKind#STEP}; nobody says yes twice ({@code four_eyes_required}).
   *
   * @param until last protected day; empty for what the one before said, or else as long as the
   *     programme or the firm's tier grants
   */
  public DecisionId approve(
      Actor actor, LeadId id, long version, Optional<LocalDate> until, Optional<String> comment) {
    policy.mayReview(actor);
    Lead lead = reviewed.get(actor, id, version);
    refuseTwice(actor, lead);
    Optional<StandIn> away = deputies.inPlaceOf(actor, lead);
    LocalDate last = until.orElseGet(() -> usual(lead));
    LocalDate today = programme.today();
    if (last.isBefore(today) || last.isAfter(today.plusDays(Programme.LONGEST_PROTECTION_DAYS))) {
      throw new Refusal.Invalid(
          "protected_until",
          "range",
          "within the next " + Programme.LONGEST_PROTECTION_DAYS + " days");
    }
    leads.lockCustomerOf(id);
    leads
        .protectedOther(id)
        .ifPresent(other -> {
          throw new Refusal.Conflict(
              "protected_by_another_lead",
              "Another lead protects this customer and product",
              other.lead().map(LeadId::text).map(List::of).orElse(List.of()));
        });
    if (!lead.lastYes()) {
      return step(actor, lead, away, last, comment);
    }
    Instant now = clock.instant();
    Optional<LeadRequestId> appeal = lead.openRequest();
    lead.answered(programmes.calendar(lead), now);
    lanes.enter(lead);
    LeadApproved approved = lead.approve(last, today, now);
    DecisionId decision =
        keep(
            decision(actor, lead, DecisionKind.APPROVE, now)
                .inPlaceOf(away)
                .answering(appeal.orElse(null))
                .because(null, tidy(comment.orElse(null), false))
                .protecting(last));
    events.publish(actor, approved);
    return decision;
  }

  private DecisionId step(
      Actor actor, Lead lead, Optional<StandIn> away, LocalDate until, Optional<String> comment) {
    Instant now = clock.instant();
    LeadStepApproved step = lead.step(actor.person(), now);
    DecisionId decision =
        keep(
            decision(actor, lead, DecisionKind.STEP, now)
                .inPlaceOf(away)
                .because(null, tidy(comment.orElse(null), false))
                .protecting(until));
    events.publish(actor, step);
    return decision;
  }

  private void refuseTwice(Actor actor, Lead lead) {
    if (leads.saidYes(lead, actor.person())) {
      throw new Refusal.Forbidden(
          "four_eyes_required", "Another person must say yes after whoever said it already");
    }
  }

  public DecisionId reject(
      Actor actor, LeadId id, long version, RejectReason reason, String comment) {
    policy.mayReview(actor);
    Lead lead = reviewed.get(actor, id, version);
    Optional<StandIn> away = deputies.inPlaceOf(actor, lead);
    String text = required(comment);
    Instant now = clock.instant();
    Optional<LeadRequestId> appeal = lead.openRequest();
    lead.answered(programmes.calendar(lead), now);
    LeadRejected rejected = lead.reject(reason, text, now);
    DecisionId decision =
        keep(
            decision(actor, lead, DecisionKind.REJECT, now)
                .inPlaceOf(away)
                .answering(appeal.orElse(null))
                .because(reason.name(), text));
    events.publish(actor, rejected);
    return decision;
  }

  /**
   * Sends it back with a question; only the named fields open, and the company's clock stands
   * still.
   */
  public DecisionId askForInformation(
      Actor actor, LeadId id, long version, Set<LeadField> fields, String comment) {
    policy.mayReview(actor);
    Lead lead = reviewed.get(actor, id, version);
    Optional<StandIn> away = deputies.inPlaceOf(actor, lead);
    String text = required(comment);
    if (fields.isEmpty() || !LeadField.ASKABLE.containsAll(fields)) {
      throw new Refusal.Invalid("fields", "required", "name at least one field");
    }
    Instant now = clock.instant();
    lead.answered(programmes.calendar(lead), now);
    LeadInfoRequested asked = lead.askFor(fields, text, now);
    DecisionId decision =
        keep(
            decision(actor, lead, DecisionKind.REQUEST_INFO, now)
                .inPlaceOf(away)
                .because(null, text)
                .asking(asked.fields()));
    events.publish(actor, asked);
    return decision;
  }

  /**
   * The last protected day if this lead were approved today and nobody said otherwise: what the one
   * before of several said, or as long as is usual.
   */
  public LocalDate usualProtection(Actor actor, LeadId id) {
    policy.mayList(actor);
    Lead lead = leads.get(id);
    policy.maySee(actor, lead.owner());
    return usual(lead);
  }

  private LocalDate usual(Lead lead) {
    LocalDate today = programme.today();
    return leads
        .lastSaidUntil(lead)
        .filter(until -> !until.isBefore(today))
        .orElseGet(() -> today.plusDays(programmes.protectionDays(lead)));
  }

  private Decision decision(Actor actor, Lead lead, DecisionKind kind, Instant now) {
    return new Decision(new DecisionId(ids.next()), lead, kind, actor, now);
  }

  private DecisionId keep(Decision decision) {
    em.persist(decision);
    return decision.id();
  }

  private static String required(String comment) {
    String text = tidy(comment, true);
    return text == null ? "" : text;
  }

  private static @Nullable String tidy(@Nullable String comment, boolean required) {
    new Problems().text("comment", comment, required, MAX_COMMENT).refuse();
    return Text.tidy(comment);
  }
}
