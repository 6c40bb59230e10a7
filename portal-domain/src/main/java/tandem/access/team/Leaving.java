package tandem.access.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import tandem.access.Actor;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * Somebody leaves a firm: in one step a colleague gets all they were working on, and they are out.
 * Either all of it happens or nothing. Refusals: those of {@link Team}, and {@code successor_unfit}
 * for a colleague who is not active, does not sell, or is the leaver.
 */
@UseCase
@ApplicationScoped
public class Leaving {
  @Inject Team team;
  @Inject Members members;
  @Inject Handovers handovers;
  @Inject TeamPolicy policy;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;
  @Inject @Any Instance<Belongings> belongings;

  /** Colleagues who may take the records over, by name. */
  public List<Member> successors(Actor actor, PartnerId firm, PersonId leaver) {
    policy.mayManage(actor, firm);
    return members.of(firm).stream()
        .filter(member -> member.sells() && !member.id().equals(leaver))
        .toList();
  }

  /**
   * Hands over and, if wanted, sends away.
   *
   * @param reason in the owner's words, at most 200 characters; may be empty
   */
  public HandoverId leave(
      Actor actor,
      PartnerId firm,
      PersonId leaver,
      long version,
      PersonId successor,
      boolean sendAway,
      String reason) {
    policy.mayManage(actor, firm);
    Member from = members.get(firm, leaver);
    Versions.check(version, from.version());
    Member to = fit(firm, leaver, successor);
    List<HandedOver> items =
        belongings.stream()
            .sorted(Comparator.comparingInt(Belongings::order))
            .flatMap(kind -> kind.handOver(actor, from, to).stream())
            .toList();
    Handover handover =
        new Handover(
            new HandoverId(ids.next()),
            from.id(),
            from.name(),
            to.id(),
            to.name(),
            actor.name(),
            clock.instant(),
            items);
    handovers.keep(actor, firm, handover);
    events.publish(
        actor,
        new RecordsHandedOver(
            handover.id(),
            firm,
            from.id(),
            to.id(),
            handover.moved(),
            items.size() - handover.moved(),
            handover.at()));
    if (sendAway) {
      team.sendAway(actor, firm, leaver, version, reason);
    }
    return handover.id();
  }

  public Handover find(Actor actor, PartnerId firm, HandoverId id) {
    policy.mayManage(actor, firm);
    return handovers.get(firm, id);
  }

  private Member fit(PartnerId firm, PersonId leaver, PersonId successor) {
    try {
      Member member = members.get(firm, successor);
      if (member.sells() && !member.id().equals(leaver)) {
        return member;
      }
    } catch (Refusal.NotFound nobody) {
      // a stranger is as unfit as a colleague who does not sell, and looks the same
    }
    throw new Refusal.Invalid("successor", "successor_unfit", "must be an active seller");
  }
}
