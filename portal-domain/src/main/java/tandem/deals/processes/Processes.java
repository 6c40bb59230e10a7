package tandem.deals.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import tandem.access.Actor;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/**
 * Reads processes: partners what was published, the company drafts too. Refusals: {@code
 * not_found}, {@code role_required}.
 */
@UseCase
@ApplicationScoped
public class Processes {
  @Inject ProcessPolicy policy;
  @Inject ProcessBook book;

  /** The version of each process that is in force, or its draft; the standard one first. */
  public List<ProcessView> list(Actor actor) {
    policy.mayRead(actor);
    return book.current(policy.seesDrafts(actor));
  }

  /** The version in force, or its first draft. */
  public ProcessView find(Actor actor, ProcessId id) {
    return list(actor).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound(ProcessId.PREFIX));
  }

  /** All versions of one, newest first. */
  public List<ProcessView> versions(Actor actor, ProcessId id) {
    policy.mayRead(actor);
    List<ProcessView> own = book.versions(id, policy.seesDrafts(actor));
    if (own.isEmpty()) {
      throw new Refusal.NotFound(ProcessId.PREFIX);
    }
    return own;
  }

  public ProcessView version(Actor actor, ProcessId id, int number) {
    return versions(actor, id).stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound(ProcessId.PREFIX));
  }

  public boolean edits(Actor actor) {
    return policy.edits(actor);
  }

  public boolean publishes(Actor actor) {
    return policy.publishes(actor);
  }

  public boolean measures(Actor actor) {
    return policy.measures(actor);
  }
}
