package tandem.customers;

import java.time.Instant;
import java.util.Optional;

/**
 * A customer as the company sees it.
 *
 * @param country ISO 3166-1 code
 * @param domain the bare name of the website, by which two customers may turn out to be one
 * @param parentName the group it belongs to
 * @param externalId the key in the system it came from
 */
public record CustomerView(
    CustomerId id,
    Optional<TaxId> taxId,
    String name,
    String country,
    Optional<String> website,
    Optional<String> domain,
    Optional<String> parentName,
    Optional<String> sector,
    Optional<String> externalId,
    Instant createdAt) {}
