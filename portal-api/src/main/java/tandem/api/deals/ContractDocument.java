package tandem.api.deals;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.deals.DealFacts;

/** What was signed. */
@Schema(name = "DealContract")
record ContractDocument(@Size(max = 100) Optional<String> number, Optional<LocalDate> date) {

  static Optional<ContractDocument> of(DealFacts.Contract contract) {
    return contract.equals(DealFacts.Contract.NONE)
        ? Optional.empty()
        : Optional.of(new ContractDocument(contract.number(), contract.date()));
  }
}
