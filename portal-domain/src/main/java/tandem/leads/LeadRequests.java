package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tandem.access.Actor;
import tandem.customers.CustomerId;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * What a partner asks for once a lead is decided; each is answered within the same working days as
 * a new lead. Refusals: {@code appeal_used}, {@code appeal_too_late}, {@code extension_too_early}
 * (the allowed list holds the first day), {@code extensions_used}, {@code not_protected}, {@code
 * request_open} (one at a time), {@code duplicate_lead}, {@code transition_not_allowed}, {@code
 * version_mismatch}, {@code validation_failed}: reasons have 20 to 2000 characters.
 */
@UseCase
@ApplicationScoped
public class LeadRequests {
  /** A reason that says something. */
  public static final int SHORTEST_REASON = 20;

  public static final int LONGEST_REASON = 2000;

  @Inject Leads leads;
  @Inject LeadRequestBook book;
  @Inject ConflictCheck conflicts;
  @Inject LeadPolicy policy;
  @Inject Programme programme;
  @Inject LeadProgrammes programmes;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Asks for a second look at a rejection, by another person. */
  public void appeal(Actor actor, LeadId id, long version, String why) {
    Lead lead = mine(actor, id, version);
    LeadRequest appeal = request(actor, lead, RequestKind.APPEAL, reason(why));
    LocalDate last = lead.decidedAt().map(programme::appealUntil).orElseGet(programme::today);
    LeadRequested asked = lead.appeal(appeal, last, programme.today());
    book.add(appeal);
    refuseDuplicate(lead);
    events.publish(actor, asked);
  }

  /** Asks for longer protection, with evidence of the work that goes on. */
  public void askForExtension(Actor actor, LeadId id, long version, String evidence) {
    Lead lead = mine(actor, id, version);
    LeadRequest request = request(actor, lead, RequestKind.EXTENSION, reason(evidence));
    LeadRequested asked = lead.askForExtension(request, programme.today());
    book.add(request);
    events.publish(actor, asked);
  }

  /** Says who the customer of an approved lead really is. */
  public void askForCorrection(
      Actor actor, LeadId id, long version, CustomerNamed right, String why) {
    Lead lead = mine(actor, id, version);
    Problems problems = LeadRules.ofCorrection(lead.form(), right);
    reasonInto(problems, why);
    if (problems.isEmpty() && right.equals(lead.customer())) {
      problems.add("customer.name", "nothing_changed", "is what stands there already");
    }
    problems.refuse();
    CustomerId meant = conflicts.corrected(lead, right).id();
    LeadRequest request =
        request(actor, lead, RequestKind.CORRECTION, reason(why))
            .naming(lead.customer(), right, meant);
    LeadRequested asked = lead.askForCorrection(request);
    book.add(request);
    events.publish(actor, asked);
  }

  private LeadRequest request(Actor actor, Lead lead, RequestKind kind, String why) {
    Instant now = clock.instant();
    return new LeadRequest(
        new LeadRequestId(ids.next()),
        lead,
        kind,
        why,
        actor,
        programmes.answerDue(lead, now),
        now);
  }

  private void refuseDuplicate(Lead lead) {
    leads
        .ownDuplicate(lead.id())
        .ifPresent(own -> {
          throw new Refusal.Conflict(
              "duplicate_lead", "Your firm registered this anew", List.of(own.text()));
        });
  }

  private static String reason(String why) {
    Problems problems = new Problems();
    reasonInto(problems, why);
    problems.refuse();
    String text = Text.tidy(why);
    return text == null ? "" : text;
  }

  private static void reasonInto(Problems problems, String why) {
    String text = Text.tidy(why);
    problems.text("reason", text, true, LONGEST_REASON);
    if (text != null && text.length() < SHORTEST_REASON) {
      problems.add("reason", "too_short", "at least " + SHORTEST_REASON + " characters");
    }
  }

  private Lead mine(Actor actor, LeadId id, long version) {
    Lead lead = leads.get(id);
    policy.mayWork(actor, lead);
    Versions.check(version, lead.version());
    return lead;
  }
}
