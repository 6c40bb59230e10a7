package tandem.integrations;

import java.time.Instant;
import java.util.Optional;

/**
 * How an import stands.
 *
 * @param created rows that made something new; {@code unchanged} that were taken before and say the
 *     same; {@code failed} that were refused. {@code warned} counts among created
 */
public record ImportView(
    ImportId id,
    String target,
    String fileName,
    Status status,
    boolean validateOnly,
    int total,
    int done,
    int created,
    int unchanged,
    int warned,
    int failed,
    Instant startedAt,
    Optional<Instant> finishedAt) {
  /** RUNNING until the last row; SETTLING while reactions are pending. */
  public enum Status {
    RUNNING,
    SETTLING,
    SUCCEEDED,
    FAILED
  }
}
