package tandem.integrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import tandem.access.Actor;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.UseCase;

/** Reads how imports stand. */
@UseCase
@ApplicationScoped
public class ImportJobs {
  @Inject Imports imports;
  @Inject ImportPolicy policy;
  @Inject Clock clock;

  void open(Actor actor, Assignment work, String fileName, int rows) {
    policy.mayImport(actor, work.target());
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
    ImportView view = imports.get(id);
    policy.mayImport(actor, view.target());
    return view;
  }

  /** What there is to say about its rows, in the order of the file. */
  public Page<ImportIssue> issues(Actor actor, ImportId id, PageRequest page) {
    return imports.issues(find(actor, id).id(), page);
  }
}
