package tandem.partners;

import java.time.Instant;
import java.util.Optional;

/**
 * A change of a firm's standing, as both sides read it.
 *
 * @param contact address of whoever decided: whom the firm may ask
 */
public record StatusChange(
    PartnerStatus status,
    StatusReason reason,
    Optional<String> note,
    String author,
    Optional<String> contact,
    Instant at) {}
