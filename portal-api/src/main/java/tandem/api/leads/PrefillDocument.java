package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.customers.register.RegisterState;
import tandem.customers.register.RegisteredCompany;
import tandem.leads.PrefillOutcome;
import tandem.leads.Prefilled;

/** What the register said, with source and moment. */
@Schema(name = "CustomerPrefill")
record PrefillDocument(
    @NotNull @Schema(enumeration = "customer_prefill") String object,
    @NotNull PrefillOutcome outcome,
    @NotNull @Size(max = 40) @Schema(examples = "dadata") String source,
    @NotNull @Schema(description = "When the register said so: today.") Instant askedAt,
    Optional<Company> company) {

  /** A company as its register tells. */
  @Schema(name = "RegisteredCompany")
  record Company(
      @NotNull @Size(max = 200) String name,
      @NotNull @Size(min = 2, max = 2) @Schema(description = "ISO 3166-1 alpha-2") String country,
      @NotNull @Schema(description = "A company that is closed cannot be registered.")
          RegisterState state,
      @Schema(description = "OGRN in Russia.", examples = "1257700000018")
          Optional<@Size(max = 40) String> registryNumber,
      @Schema(description = "KPP in Russia.") Optional<@Size(max = 40) String> branchCode,
      Optional<@Size(max = 500) String> address,
      @Schema(description = "The day of the register's own data.") Optional<LocalDate> asOf) {
    static Company of(RegisteredCompany company) {
      return new Company(
          company.name(),
          company.country(),
          company.state(),
          company.registryNumber(),
          company.branchCode(),
          company.address(),
          company.asOf());
    }
  }

  static PrefillDocument of(Prefilled prefilled) {
    return new PrefillDocument(
        "customer_prefill",
        prefilled.outcome(),
        prefilled.source(),
        prefilled.at(),
        prefilled.company().map(Company::of));
  }
}
