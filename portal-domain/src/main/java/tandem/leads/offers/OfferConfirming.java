package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.platform.Events;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * Somebody who decides on leads says that one of the company's own may be offered: having seen what
 * stands against its customer, and as one of the people whom its programme wants. Refusals: {@code
 * role_required}, {@code not_found}, {@code version_mismatch}, {@code transition_not_allowed},
 * {@code evidence_changed} when something else stands against it by now, {@code validation_failed}
 * without a reason where there is something to look at.
 */
@UseCase
@ApplicationScoped
public class OfferConfirming {
  @Inject OfferPolicy policy;
  @Inject OfferBook book;
  @Inject OfferEvidence evidence;
  @Inject OfferMaking making;
  @Inject ConfirmationBook confirmations;
  @Inject Events events;
  @Inject Clock clock;

  /** Refuses whoever may not, before anything is said of what they typed. */
  public void admit(Actor actor) {
    policy.mayConfirm(actor, actor.person());
  }

  /**
   * @param token of the evidence that this person saw
   * @param reason needed where there is something to look at; ignored otherwise
   */
  public void confirm(
      Actor actor, CompanyLeadId id, long version, String token, @Nullable ConfirmReason reason) {
    policy.mayConfirm(actor, actor.person());
    CompanyLead lead = book.hold(id);
    policy.mayConfirm(actor, lead.author());
    Versions.check(version, lead.version());
    lead.requireOpen("It is not free to be offered");
    CompanyLeadEvidence now = evidence.of(lead, making.customerOf(lead));
    if (!now.token().equals(token)) {
      throw new Refusal.Conflict("evidence_changed", "Something else stands against it by now");
    }
    if (now.needsLook() && reason == null) {
      throw new Refusal.Invalid("reason_code", "required", "must be given");
    }
    ConfirmReason why = now.needsLook() ? reason : null;
    confirmations.add(actor, lead, why, now.seenNow(), now.doubtful(), clock.instant());
    events.publish(actor, lead.confirmed(why, clock.instant()));
  }
}
