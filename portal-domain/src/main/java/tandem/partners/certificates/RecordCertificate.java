package tandem.partners.certificates;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.PersonId;

/**
 * @param person of the firm; empty for the firm's own
 * @param kind 1 to 60 of a-z, 0-9 and -
 * @param number as on the paper, at most 100 characters
 */
public record RecordCertificate(
    Optional<PersonId> person,
    @Nullable String kind,
    @Nullable String number,
    @Nullable LocalDate validFrom,
    Optional<LocalDate> validUntil) {}
