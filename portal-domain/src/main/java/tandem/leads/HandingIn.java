package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import tandem.access.Actor;
import tandem.partners.certificates.CertificateGate;
import tandem.platform.Events;
import tandem.platform.Problems;
import tandem.platform.Refusal;

/** What happens when a lead is handed in, whoever does it. */
@ApplicationScoped
class HandingIn {
  @Inject Leads leads;
  @Inject ConflictCheck conflicts;
  @Inject Lanes lanes;
  @Inject LeadProgrammes programmes;
  @Inject CertificateGate certificates;
  @Inject CustomerStanding standing;
  @Inject Consents consents;
  @Inject Events events;
  @Inject Clock clock;

  void handIn(Actor actor, Lead lead) {
    boolean asked = standing.check(lead);
    handIn(actor, lead, confirmed(actor));
    if (!asked) {
      lead.leftToPerson();
    }
  }

  /**
   * Everything that handing in may be refused for, and what its answer tells. Nothing is kept that
   * only others read: no event with its audit and history, no receipt, no consent. For whoever
   * takes all of it back.
   */
  void rehearse(Lead lead) {
    boolean asked = standing.check(lead);
    judged(lead, clock.instant());
    if (!asked) {
      lead.leftToPerson();
    }
  }

  /** The same, with what is known of the customer already: no register is asked. */
  void rehearseByKnown(Lead lead) {
    standing.checkKnown(lead);
    judged(lead, clock.instant());
  }

  private static Consents.Confirmed confirmed(Actor actor) {
    return new Consents.Confirmed(actor.person(), actor.client(), actor.locale());
  }

  /**
   * @param consent who confirmed that the contact agreed
   */
  void handIn(Actor actor, Lead lead, Consents.Confirmed consent) {
    Instant now = clock.instant();
    LeadSubmitted submitted = judged(lead, now);
    consents.note(consent, lead.id(), submitted.partner(), lead.form().contact(), now);
    events.publish(actor, submitted);
  }

  private LeadSubmitted judged(Lead lead, Instant now) {
    programmes.enter(lead);
    certificates.requireForLeads(lead.partner(), leads.categoriesOf(lead.id()));
    LeadSubmitted submitted =
        lead.submit(programmes.answerDue(lead, now), programmes.calendar(lead), now);
    conflicts.of(lead, now);
    lanes.announce(lead);
    leads
        .ownDuplicate(lead.id())
        .ifPresent(own -> {
          throw new Refusal.Conflict(
              "duplicate_lead", "Your firm registered this already", List.of(own.text()));
        });
    return submitted;
  }

  /**
   * A person without a ground is refused as such ({@code consent_required}, 422), once everything
   * else is right: it is a rule of the law, not a slip of the pen.
   */
  static void refuse(Problems problems) {
    List<Refusal.Problem> found = problems.list();
    if (!found.isEmpty() && found.stream().allMatch(it -> it.code().equals("consent_required"))) {
      throw new Refusal.Unprocessable(
          "consent_required", "The contact must have agreed to be passed on", found);
    }
    problems.refuse();
  }
}
