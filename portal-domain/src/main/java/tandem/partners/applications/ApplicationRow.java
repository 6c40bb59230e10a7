package tandem.partners.applications;

import java.time.Instant;

/** An application in the company's list. */
public record ApplicationRow(
    ApplicationId id,
    ApplicationStage stage,
    String firmName,
    String country,
    String territory,
    Instant submittedAt,
    Instant dueAt) {}
