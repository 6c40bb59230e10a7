package tandem.leads.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/**
 * Reads programmes: partners what was published, the company drafts too. Refusals: {@code
 * not_found}.
 */
@UseCase
@ApplicationScoped
public class Programmes {
  @Inject ProgrammePolicy policy;
  @Inject ProgrammeBook book;
  @Inject Clock clock;

  /** The version of each programme that counts now, or is the newest; the standard one first. */
  public List<ProgrammeView> list(Actor actor) {
    policy.mayRead(actor);
    List<ProgrammeView> all = book.all(policy.seesDrafts(actor));
    return all.stream().filter(each -> stands(each, all)).toList();
  }

  private static boolean stands(ProgrammeView version, List<ProgrammeView> all) {
    List<ProgrammeView> own = all.stream().filter(o -> o.id().equals(version.id())).toList();
    return own.stream().anyMatch(ProgrammeView::inForce)
        ? version.inForce()
        : version.equals(own.getFirst());
  }

  /** The version that counts now, or is the newest. */
  public ProgrammeView find(Actor actor, ProgrammeId id) {
    return list(actor).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound(ProgrammeId.PREFIX));
  }

  /** All versions of one, newest first. */
  public List<ProgrammeView> versions(Actor actor, ProgrammeId id) {
    policy.mayRead(actor);
    List<ProgrammeView> own =
        book.all(policy.seesDrafts(actor)).stream().filter(each -> each.id().equals(id)).toList();
    if (own.isEmpty()) {
      throw new Refusal.NotFound(ProgrammeId.PREFIX);
    }
    return own;
  }

  public ProgrammeView version(Actor actor, ProgrammeId id, int number) {
    return versions(actor, id).stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound(ProgrammeId.PREFIX));
  }

  /**
   * How the company kept its promises; partners are shown those of programmes with answers enough
   * that nothing is told of single leads.
   */
  public Map<ProgrammeId, AnswerTimes> answerTimes(Actor actor) {
    policy.mayRead(actor);
    Map<ProgrammeId, AnswerTimes> times = book.answerTimes(clock.instant());
    if (actor instanceof PartnerUser) {
      times.values().removeIf(each -> each.answers() < AnswerTimes.FEWEST_FOR_PARTNERS);
    }
    return times;
  }

  public boolean edits(Actor actor) {
    return policy.edits(actor);
  }

  public boolean publishes(Actor actor) {
    return policy.publishes(actor);
  }
}
