package tandem.api.commissions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.commissions.rules.Step;

/** A step of a formula with its value, in the order of reading. */
@Schema(name = "CommissionFormulaPart")
public record FormulaPart(
    @NotNull @Schema(description = "How deep it stands: whose part it is.") Integer depth,
    @NotNull
        @Schema(
            description =
                "What it is: amount, earlier, quantity, percent, money, plus, minus, times, least,"
                    + " greatest, if, marginal, retroactive and others.")
        @Size(max = 40)
        String what,
    @NotNull @Schema(description = "Numbers in plain digits, rates as fractions.") @Size(max = 4000)
        String value) {

  public static FormulaPart of(Step.Part part) {
    return new FormulaPart(part.depth(), part.what(), part.value());
  }
}
