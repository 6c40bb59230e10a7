package tandem.deals.processes;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.PersonId;

/**
 * A version of a process.
 *
 * @param number from one, in the order in which versions were begun
 * @param inForce whether new deals are opened under it
 * @param standard whether it is the process of a deal that no other takes
 * @param revision changes with every change of a draft
 */
public record ProcessView(
    ProcessId id,
    String code,
    String nameEn,
    String nameRu,
    boolean standard,
    int number,
    ProcessState state,
    boolean inForce,
    ProcessTerms terms,
    Optional<PersonId> author,
    Instant changedAt,
    Optional<Instant> publishedAt,
    long revision) {

  public String name(String language) {
    return language.startsWith("ru") ? nameRu : nameEn;
  }
}
