package tandem.partners.applications;

import java.time.Instant;
import java.util.Optional;

/** Whom to write to about an application, and what about. */
public record Applicant(
    String name,
    String email,
    String locale,
    String firm,
    Instant dueAt,
    Optional<String> question,
    Optional<RejectionReason> reason,
    Optional<String> comment) {}
