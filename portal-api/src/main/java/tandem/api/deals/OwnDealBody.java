package tandem.api.deals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.views.MoneyBody;
import tandem.customers.RegisterCustomer;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.deals.OpenDeal;
import tandem.leads.LeadLine;
import tandem.platform.ProductId;

/** A deal of the company's own, as it is opened. */
@Schema(name = "OwnDealInput")
record OwnDealBody(
    @NotNull @Valid Customer customer,
    @NotNull @Valid @Size(min = 1, max = 20) List<Line> lines,
    @NotNull @Valid MoneyBody amount,
    @Nullable LocalDate expectedClose,
    @Size(max = 2000) @Nullable String need,
    @Valid @Nullable BypassBody bypass) {

  /** The end customer. */
  @Schema(name = "OwnDealCustomerInput")
  record Customer(
      @NotNull @Size(min = 1, max = 200) String name,
      @NotNull @Size(min = 2, max = 2) @Pattern(regexp = "^[A-Z]{2}$") String country,
      @Valid @Nullable Numbered taxId,
      @Size(max = 255) @Nullable String website) {}

  /** A number of a register. */
  @Schema(name = "OwnDealTaxIdInput")
  record Numbered(@NotNull TaxScheme scheme, @NotNull @Size(min = 1, max = 40) String number) {}

  /** A product line. */
  @Schema(name = "OwnDealLineInput")
  record Line(
      @NotNull @Schema(ref = "ProductId") ProductId productId,
      @NotNull @Min(1) @Max(100_000) Integer quantity) {}

  OpenDeal order() {
    return new OpenDeal(
        new RegisterCustomer(
            Optional.ofNullable(customer.taxId())
                .map(given -> TaxId.given(given.scheme(), given.number())),
            customer.name(),
            customer.country(),
            Optional.ofNullable(customer.website()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        lines.stream().map(line -> new LeadLine(line.productId(), line.quantity())).toList(),
        amount.money("#/amount"),
        Optional.ofNullable(expectedClose),
        Optional.ofNullable(need),
        BypassBody.of(bypass));
  }
}
