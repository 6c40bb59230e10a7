package tandem.api.programmes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.MoneyBody;
import tandem.leads.programmes.Approval;
import tandem.leads.programmes.PolicyRow;
import tandem.partners.PartnerTier;

/** One row of a policy: which leads, and who decides on them. */
@Schema(name = "ProgrammePolicyRow")
record PolicyRowDocument(
    @NotNull @Size(max = 10) List<PartnerTier> tiers,
    @NotNull @Schema(description = "Only up to the tier's auto_approval_limit.")
        Boolean withinTierLimit,
    @Schema(description = "Lowest amount, included.") Optional<MoneyBody> from,
    @Schema(description = "Highest amount, included.") Optional<MoneyBody> upTo,
    @NotNull @Schema(description = "Codes of products, or categories.") @Size(max = 100)
        List<@Size(max = 100) String> products,
    @NotNull @Schema(description = "Of the customer; ISO 3166-1.") @Size(max = 100)
        List<@Size(max = 2) String> countries,
    @NotNull Approval approval,
    @NotNull @Schema(description = "How many different people must say yes.") Integer people,
    @Schema(
            description =
                "Working days within which such a lead is answered; absent: the programme's.")
        Optional<Integer> answerWorkingDays) {

  static PolicyRowDocument of(PolicyRow row) {
    return new PolicyRowDocument(
        row.tiers(),
        row.withinTierLimit(),
        Optional.ofNullable(MoneyBody.of(row.from(), row.currency())),
        Optional.ofNullable(MoneyBody.of(row.upTo(), row.currency())),
        row.products(),
        row.countries(),
        row.approval(),
        row.people(),
        Optional.ofNullable(row.answerDays()));
  }
}
