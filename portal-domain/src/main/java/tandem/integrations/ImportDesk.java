package tandem.integrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import tandem.access.Actor;
import tandem.platform.Ids;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.imports.ImportRow;
import tandem.platform.imports.ImportTarget;

/**
 * Brings files in. Refusals: {@code validation_failed} (mapping and file do not fit: every
 * difference is named), {@code too_many_rows}, {@code file_format}, {@code role_required}.
 */
@ApplicationScoped
public class ImportDesk {
  static final int MOST_ROWS = 10_000;
  private static final int MOST_BYTES = 10 * 1024 * 1024;

  @Inject ImportJobs jobs;
  @Inject ImportRunner runner;
  @Inject ImportPolicy policy;
  @Inject @Any Instance<ImportTarget> targets;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Checks file and mapping at once and takes the rows in the background. */
  public ImportId start(Actor actor, StartImport wanted) {
    policy.mayImport(actor);
    new Problems()
        .line("file_name", wanted.fileName(), true, 255)
        .text("mapping", wanted.mapping(), true, 100_000)
        .refuse();
    String content = wanted.content();
    if (content == null || content.isBlank()) {
      throw new Refusal.Invalid("content", "required", "must be given");
    }
    if (content.length() > MOST_BYTES) {
      throw new Refusal.Invalid("content", "too_long", "at most " + MOST_BYTES + " bytes");
    }
    ImportMapping mapping = ImportMapping.parse(String.valueOf(wanted.mapping()));
    ImportTarget target = target(mapping.into());
    policy.mayImport(actor, target);
    List<ImportRow> rows = CsvRows.read(content, mapping, target.fields());
    Assignment work =
        new Assignment(new ImportId(ids.next()), mapping, target, wanted.validateOnly());
    jobs.open(actor, work, String.valueOf(wanted.fileName()), rows.size());
    runner.start(actor, work, rows);
    return work.id();
  }

  private ImportTarget target(String name) {
    return targets.stream()
        .filter(target -> target.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Refusal.Invalid(
                "mapping",
                "mapping_into",
                "into is one of " + targets.stream().map(ImportTarget::name).sorted().toList()));
  }
}
