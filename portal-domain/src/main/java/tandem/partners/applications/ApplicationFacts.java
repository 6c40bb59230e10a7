package tandem.partners.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.customers.TaxId;
import tandem.platform.PartnerId;

/**
 * An application with all that was said, for the company. The applicant sees an {@link
 * ApplicationStatus}.
 *
 * @param waitingSince since when the applicant owes an answer
 */
public record ApplicationFacts(
    ApplicationId id,
    long version,
    ApplicationStage stage,
    String firmName,
    String country,
    TaxId taxId,
    String website,
    String contactName,
    String contactEmail,
    Optional<String> contactPhone,
    String locale,
    String territory,
    String products,
    List<String> languages,
    Optional<String> about,
    Instant consentAt,
    RegistryVerdict registry,
    Optional<String> registrySays,
    List<ReviewCheck> checks,
    Optional<String> question,
    Optional<String> answer,
    Optional<RejectionReason> reason,
    Optional<String> comment,
    Optional<String> reviewer,
    Instant submittedAt,
    Instant dueAt,
    Optional<Instant> waitingSince,
    Optional<Instant> decidedAt,
    Optional<PartnerId> admittedAs) {}
