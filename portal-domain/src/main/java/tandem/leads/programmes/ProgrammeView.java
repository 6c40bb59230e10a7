package tandem.leads.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.PersonId;

/**
 * A version of a programme.
 *
 * @param number from one, in the order in which versions were begun
 * @param validFrom first day, in the company's zone, on which leads are handed in under it
 * @param inForce whether leads are handed in under it today
 * @param standard whether it is the programme of a lead that names none
 * @param revision changes with every change of a draft
 */
public record ProgrammeView(
    ProgrammeId id,
    String code,
    String nameEn,
    String nameRu,
    boolean standard,
    int number,
    ProgrammeState state,
    LocalDate validFrom,
    boolean inForce,
    ProgrammeTerms terms,
    Optional<PersonId> author,
    Instant changedAt,
    Optional<Instant> publishedAt,
    Optional<Instant> closedAt,
    long revision) {

  /** In a reader's language; English for any but Russian. */
  public String name(@Nullable String language) {
    return language != null && language.startsWith("ru") ? nameRu : nameEn;
  }
}
