package tandem.commissions.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.commissions.PlanId;
import tandem.commissions.PlanVersionId;
import tandem.commissions.rules.WrittenPlan;
import tandem.platform.PersonId;

/**
 * A version of a plan, or the draft of its next one.
 *
 * @param version empty for a draft
 * @param number of the version; of a draft the one that it will have
 * @param validFrom first day, in the company's zone, whose deals earn by it
 * @param validTo last such day; empty for no end but the next version
 * @param inForce whether deals won today earn by it
 * @param terms flat versions of old are told in the same words
 * @param author of a draft whoever changed it last; empty for versions of old
 * @param changedAt when the draft was changed, or the version published
 * @param revision changes with every change of a draft; zero for a version
 */
public record PlanView(
    PlanId plan,
    String code,
    String nameEn,
    String nameRu,
    Optional<PlanVersionId> version,
    int number,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    boolean inForce,
    WrittenPlan terms,
    Optional<PersonId> author,
    Instant changedAt,
    long revision) {

  /** Whether it is still being written. */
  public boolean draft() {
    return version.isEmpty();
  }

  /** In a reader's language; English for any but Russian. */
  public String name(@Nullable String language) {
    return language != null && language.startsWith("ru") ? nameRu : nameEn;
  }
}
