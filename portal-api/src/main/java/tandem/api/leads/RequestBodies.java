package tandem.api.leads;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.leads.CustomerNamed;
import tandem.platform.PersonId;

/** What a partner sends with what it wants of a decided lead. */
final class RequestBodies {
  private RequestBodies() {}

  /** Why. */
  @Schema(name = "LeadRequestInput")
  record Reasoned(
      @NotNull
          @Size(min = 20, max = 2000)
          @Schema(description = "Why; the reviewer reads it.", examples = "We met the buyer twice.")
          String reason) {}

  /** Who the customer really is, and how that is known. */
  @Schema(name = "LeadCorrectionInput")
  record Correction(
      @NotNull @Valid Customer customer,
      @NotNull @Size(min = 20, max = 2000) @Schema(description = "How you know.") String reason) {}

  /** The customer of a lead: a tax id with its scheme, a name, or both. */
  @Schema(name = "LeadCustomerNamed")
  record Customer(
      @Valid LeadBody.@Nullable TaxIdBody taxId, @Size(max = 200) @Nullable String name) {

    static Customer of(CustomerNamed named) {
      return new Customer(
          LeadBody.TaxIdBody.of(named.taxScheme(), named.taxNumber()), named.name());
    }

    CustomerNamed named() {
      return new CustomerNamed(
          taxId == null ? null : taxId.scheme(), taxId == null ? null : taxId.number(), name);
    }
  }

  /** Whose it becomes. */
  @Schema(name = "LeadTransferInput")
  record Transfer(
      @NotNull @Schema(ref = "UserId") PersonId ownerId,
      @Schema(description = "For the new owner.") @Size(max = 500) @Nullable String reason) {}
}
