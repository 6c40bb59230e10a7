package tandem.api.plans;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.commissions.rules.WrittenPlan.WrittenTest;

/** A made-up sale: a test of a plan, or what somebody wants to know. */
@Schema(name = "CommissionMadeUpSale")
public record SaleBody(
    @Schema(description = "Of a test.") @Size(max = 200) @Nullable String name,
    @Schema(description = "Code of a product.") @Size(max = 100) @Nullable String product,
    @Size(max = 100) @Nullable String category,
    @Size(max = 20) @Nullable String tier,
    @Schema(description = "Country of the customer, ISO 3166-1.") @Size(max = 2)
        @Nullable String territory,
    @Size(max = 20) @Nullable String role,
    @Size(max = 20) @Nullable String dealType,
    @Size(max = 20) @Nullable String motion,
    @Schema(description = "In the plan's currency.") @Size(max = 20) @Nullable String amount,
    @Schema(description = "One when absent.") @Size(max = 20) @Nullable String quantity,
    @Schema(description = "On which it is sold.") @Size(max = 10) @Nullable String day,
    @Schema(description = "Sold before in the period; nothing when absent.") @Size(max = 20)
        @Nullable String earlier,
    @Schema(description = "Of a test: what it must bring.") @Size(max = 20) @Nullable String pays) {

  static SaleBody of(WrittenTest test) {
    return new SaleBody(
        test.name(),
        test.product(),
        test.category(),
        test.tier(),
        test.territory(),
        test.role(),
        test.dealType(),
        test.motion(),
        test.amount(),
        test.quantity(),
        test.day(),
        test.earlier(),
        test.pays());
  }

  WrittenTest written() {
    return new WrittenTest(
        name, product, category, tier, territory, role, dealType, motion, amount, quantity, day,
        earlier, pays);
  }
}
