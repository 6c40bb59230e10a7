package tandem.leads.offers;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.PersonId;

/** The rules as they count now, and who wrote them when. */
public record AssignmentView(
    int number, AssignmentTerms terms, Optional<PersonId> author, Instant changedAt) {}
