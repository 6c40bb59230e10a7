package tandem.api.customers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.customers.CustomerView;

/** A customer of the company's registry. */
@Schema(name = "Customer")
record CustomerDocument(
    @NotNull @Schema(ref = "CustomerId") String id,
    @NotNull @Schema(enumeration = "customer") String object,
    @NotNull Long version,
    CustomerBody.@Nullable Main taxId,
    @NotNull @Size(max = 20) List<CustomerBody.Further> numbers,
    @NotNull @Size(max = 200) String name,
    @NotNull @Size(max = 2) String country,
    @Size(max = 255) Optional<String> website,
    @Size(max = 253) @Schema(description = "By which two customers may turn out to be one.")
        Optional<String> domain,
    @Size(max = 200) Optional<String> parentName,
    @Size(max = 100) Optional<String> sector,
    @Size(max = 40) Optional<String> phone,
    @Size(max = 20) Optional<String> postalCode,
    @Size(max = 100) Optional<String> city,
    @Size(max = 200) Optional<String> street,
    @Schema(description = "Its key in the system that it came from.") @Size(max = 100)
        Optional<String> externalId,
    @NotNull Instant createdAt) {

  static CustomerDocument of(CustomerView view) {
    return new CustomerDocument(
        view.id().text(),
        "customer",
        view.version(),
        CustomerBody.main(view),
        CustomerBody.numbers(view),
        view.name(),
        view.country(),
        view.website(),
        view.domain(),
        view.parentName(),
        view.sector(),
        view.phone(),
        view.postalCode(),
        view.city(),
        view.street(),
        view.externalId(),
        view.createdAt());
  }
}
