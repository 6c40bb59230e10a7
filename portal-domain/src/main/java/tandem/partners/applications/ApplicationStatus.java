package tandem.partners.applications;

import java.time.Instant;
import java.util.Optional;

/**
 * What an applicant reads of their application: where it stands, what is asked, how it was decided.
 * Nothing of what the company found out.
 *
 * @param dueAt by when the company answers; while the applicant owes an answer the clock stands
 */
public record ApplicationStatus(
    ApplicationStage stage,
    String firmName,
    String contactName,
    Optional<String> question,
    Optional<String> answer,
    Optional<RejectionReason> reason,
    Optional<String> comment,
    Instant submittedAt,
    Instant dueAt,
    Optional<Instant> decidedAt) {

  static ApplicationStatus of(ApplicationFacts facts) {
    return new ApplicationStatus(
        facts.stage(),
        facts.firmName(),
        facts.contactName(),
        facts.question(),
        facts.answer(),
        facts.reason(),
        facts.comment(),
        facts.submittedAt(),
        facts.dueAt(),
        facts.decidedAt());
  }
}
