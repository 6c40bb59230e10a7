package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.team.Colleague;
import tandem.access.team.Colleagues;
import tandem.platform.Events;
import tandem.platform.PersonId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * Gives one lead, and the deal it opened, to a colleague: by its owner or the firm's administrator.
 * Refusals: {@code colleague_unfit} for anybody but another active seller of the firm, {@code
 * transition_not_allowed} once the lead has ended, {@code version_mismatch}, {@code
 * validation_failed}.
 */
@UseCase
@ApplicationScoped
public class LeadTransfers {
  public static final int LONGEST_REASON = 500;

  @Inject Leads leads;
  @Inject LeadPolicy policy;
  @Inject Colleagues colleagues;
  @Inject Events events;
  @Inject Clock clock;

  /** Who may have it, by name. */
  public List<Colleague> fit(Actor actor, LeadId id) {
    Lead lead = leads.get(id);
    policy.mayWork(actor, lead);
    return colleagues.sellers(lead.partner()).stream()
        .filter(member -> !member.id().equals(lead.owner()))
        .toList();
  }

  /**
   * @param reason for the new owner; may be blank, at most 500 characters
   */
  public void transfer(Actor actor, LeadId id, long version, PersonId to, @Nullable String reason) {
    Lead lead = leads.get(id);
    policy.mayWork(actor, lead);
    Versions.check(version, lead.version());
    new Problems().text("reason", reason, false, LONGEST_REASON).refuse();
    Colleague colleague =
        colleagues.sellers(lead.partner()).stream()
            .filter(member -> member.id().equals(to) && !to.equals(lead.owner()))
            .findFirst()
            .orElseThrow(() ->
                new Refusal.Invalid(
                    "owner_id", "colleague_unfit", "must be another active seller of the firm"));
    events.publish(
        actor,
        lead.transfer(
            actor.person(), colleague.id(), colleague.name(), Text.tidy(reason), clock.instant()));
  }
}
