package tandem.api.deals;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealFacts;

/** What was signed. */
@Schema(name = "DealContractInput")
record ContractBody(@Size(max = 100) @Nullable String number, @Nullable LocalDate date) {

  static @Nullable ContractBody of(DealFacts.Contract contract) {
    return contract.equals(DealFacts.Contract.NONE)
        ? null
        : new ContractBody(contract.number().orElse(null), contract.date().orElse(null));
  }

  Optional<String> words() {
    return Optional.ofNullable(number);
  }

  Optional<LocalDate> day() {
    return Optional.ofNullable(date);
  }
}
