package tandem.partners.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tandem.platform.Money;

/** A deal of a firm below, in the partner's view, to read only. The stage is told by its name. */
public record DownlineDeal(
    UUID deal,
    Optional<String> customer,
    Optional<String> country,
    String stage,
    Money amount,
    Optional<LocalDate> expectedClose,
    Optional<String> owner,
    Instant openedAt,
    Instant updatedAt) {}
