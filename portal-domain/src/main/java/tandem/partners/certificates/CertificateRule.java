package tandem.partners.certificates;

import java.time.LocalDate;

/**
 * To register leads for products of a category a firm needs a certificate of a kind, from a day on.
 *
 * @param kind the code of the certificate, for example {@code cloud-sales}
 */
public record CertificateRule(String category, String kind, LocalDate validFrom) {}
