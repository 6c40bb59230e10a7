package tandem.deals.parties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.platform.Events;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * A firm answers an invitation, and leaves a deal. Refusals: {@code not_found}, {@code
 * role_required}, {@code invitation_expired} once its time is over, {@code transition_not_allowed}
 * when it was answered or taken back, {@code version_mismatch}, {@code validation_failed}, {@code
 * partner_suspended}, {@code agreement_not_accepted}.
 */
@UseCase
@ApplicationScoped
public class PartyAnswers {
  @Inject PartyPolicy policy;
  @Inject PartyBook book;
  @Inject Events events;
  @Inject Clock clock;

  /** Refuses whoever may not answer, before anything is said of what they typed. */
  public void admit(Actor actor) {
    PartnerUser unused = policy.mayAnswer(actor);
  }

  /** From now on the firm sees of the deal what it was invited to. */
  public void accept(Actor actor, PartyId id, long version) {
    PartnerUser unused = policy.mayAnswer(actor);
    DealParty party = book.hold(id);
    Versions.check(version, party.version());
    events.publish(actor, party.accept(actor, clock.instant()));
  }

  /**
   * @param comment at most 1,000 characters; needed for {@link RejectReason#OTHER}
   */
  public void reject(
      Actor actor,
      PartyId id,
      long version,
      @Nullable RejectReason reason,
      @Nullable String comment) {
    PartnerUser unused = policy.mayAnswer(actor);
    DealParty party = book.hold(id);
    Versions.check(version, party.version());
    if (reason == null) {
      throw new Refusal.Invalid("reason", "required", "must be given");
    }
    new Problems()
        .text("comment", comment, reason == RejectReason.OTHER, PartyInvitation.LONGEST_MESSAGE)
        .refuse();
    events.publish(actor, party.reject(reason, Text.tidy(comment), actor, clock.instant()));
  }

  /** The firm sees nothing of the deal from now on. */
  public void leave(Actor actor, PartyId id, long version, @Nullable String comment) {
    PartnerUser unused = policy.mayAnswer(actor);
    DealParty party = book.hold(id);
    Versions.check(version, party.version());
    new Problems().text("comment", comment, false, PartyInvitation.LONGEST_MESSAGE).refuse();
    events.publish(actor, party.leave(Text.tidy(comment), actor, clock.instant()));
  }
}
