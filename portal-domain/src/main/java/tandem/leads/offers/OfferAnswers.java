package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.leads.LeadId;
import tandem.platform.Events;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * A firm answers an offer. Refusals: {@code offer_expired} once its time is over, {@code
 * transition_not_allowed} when it has ended otherwise, {@code version_mismatch}, {@code
 * validation_failed}, {@code partner_suspended}, {@code agreement_not_accepted}, and those of
 * {@link tandem.leads.LeadPlacing#place}.
 */
@UseCase
@ApplicationScoped
public class OfferAnswers {
  @Inject OfferPolicy policy;
  @Inject OfferBook book;
  @Inject OfferKeeping keeping;
  @Inject Events events;
  @Inject Clock clock;

  /** Refuses whoever may not answer, before anything is said of what they typed. */
  public void admit(Actor actor) {
    PartnerUser unused = policy.mayAnswer(actor);
  }

  /** The lead is whose who accepts, and protected at once; the customer is told with it. */
  public LeadId accept(Actor actor, OfferId id, long version) {
    PartnerUser dealer = policy.mayAnswer(actor);
    Offer offer = book.hold(id);
    offer.requireOpen(clock.instant());
    Versions.check(version, offer.version());
    LeadId lead = keeping.place(OfferMaking.ROBOT, offer.companyLead(), dealer);
    events.publish(actor, offer.accept(lead, actor, clock.instant()));
    return lead;
  }

  /**
   * @param comment at most 1,000 characters; needed for {@link DeclineReason#OTHER}
   */
  public void decline(
      Actor actor,
      OfferId id,
      long version,
      @Nullable DeclineReason reason,
      @Nullable String comment) {
    PartnerUser unused = policy.mayAnswer(actor);
    Offer offer = book.hold(id);
    offer.requireOpen(clock.instant());
    Versions.check(version, offer.version());
    if (reason == null) {
      throw new Refusal.Invalid("reason", "required", "must be given");
    }
    new Problems()
        .text("comment", comment, reason == DeclineReason.OTHER, Offering.LONGEST_COMMENT)
        .refuse();
    events.publish(actor, offer.decline(reason, Text.tidy(comment), actor, clock.instant()));
    keeping.freed(OfferMaking.ROBOT, offer.companyLead(), true);
  }
}
