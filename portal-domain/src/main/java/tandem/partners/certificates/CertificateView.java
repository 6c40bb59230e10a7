package tandem.partners.certificates;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate.
 *
 * @param person whose it is; empty for the firm's
 * @param validUntil last day; empty for ever
 * @param valid on the day it was asked
 */
public record CertificateView(
    CertificateId id,
    Optional<String> person,
    String kind,
    String number,
    LocalDate validFrom,
    Optional<LocalDate> validUntil,
    boolean revoked,
    boolean valid) {}
