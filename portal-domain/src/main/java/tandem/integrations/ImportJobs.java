package tandem.integrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import tandem.access.Actor;
import tandem.platform.UseCase;

/** Reads how imports stand. */
@UseCase
@ApplicationScoped
public class ImportJobs {
  public static final int MOST_ISSUES = 1000;

  @Inject Imports imports;
  @Inject ImportPolicy policy;
  @Inject Clock clock;

  void open(Actor actor, Assignment work, String fileName, int rows) {
    policy.mayImport(actor);
    imports.open(
        work.id(),
        work.mapping().into(),
        fileName,
        work.validateOnly(),
        rows,
        actor.person(),
        clock.instant());
  }

  public ImportView find(Actor actor, ImportId id) {
    policy.mayImport(actor);
    return imports.get(id);
  }

  /** At most a thousand issues after a line of the file. */
  public List<ImportIssue> issues(Actor actor, ImportId id, int afterLine) {
    policy.mayImport(actor);
    return imports.issues(imports.get(id).id(), afterLine, MOST_ISSUES);
  }
}
