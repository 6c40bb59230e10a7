package tandem.platform.imports;

import java.util.List;
import java.util.Set;
import tandem.platform.Caller;

/**
 * A context that takes rows from files. Make it an {@code @ApplicationScoped} bean; imports find it
 * by its name.
 */
public interface ImportTarget {
  /** Plural, as in the mapping: {@code into = deals}. */
  String name();

  /** The fields that a mapping may fill; any other is an error of the mapping. */
  Set<String> fields();

  /** What makes a row the same as one that was taken before, within this target. */
  String key(ImportRow row);

  /**
   * Whether it is the caller's own work, so that the caller brings it in without being one of those
   * who bring in everything.
   */
  default boolean ownedBy(Caller caller) {
    return false;
  }

  /** What the rows of one transaction need together, before the first of them is taken. */
  default void before(List<ImportRow> rows) {}

  /**
   * Takes the row in the running transaction; answers the public id of what came of it. A refusal
   * refuses the row.
   */
  String take(Caller caller, ImportRow row);
}
