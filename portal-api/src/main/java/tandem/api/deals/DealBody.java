package tandem.api.deals;

import static tandem.api.platform.problem.FieldError.pointer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.api.platform.views.MoneyBody;
import tandem.deals.DealChange;
import tandem.deals.DealFacts;
import tandem.platform.Money;

/** What may be changed of a deal besides its stage. */
@Schema(name = "DealInput")
record DealBody(
    @Valid @Nullable MoneyBody amount,
    @Nullable LocalDate expectedClose,
    @Size(max = 2000) @Nullable String need) {

  static DealBody of(DealFacts facts) {
    return new DealBody(
        MoneyBody.of(facts.amount()),
        facts.expectedClose().orElse(null),
        facts.need().orElse(null));
  }

  /** Only what differs is a change; what a deal must have cannot be removed. */
  DealChange since(DealFacts facts) {
    if (amount == null) {
      throw required("amount");
    }
    if (expectedClose == null && facts.expectedClose().isPresent()) {
      throw required("expected_close");
    }
    Optional<Money> money =
        Optional.of(amount.money("#/amount")).filter(wanted -> !wanted.equals(facts.amount()));
    Optional<String> words =
        Optional.of(need == null ? "" : need)
            .filter(wanted -> !wanted.equals(facts.need().orElse("")));
    Optional<LocalDate> day =
        Optional.ofNullable(expectedClose)
            .filter(wanted -> !Optional.of(wanted).equals(facts.expectedClose()));
    return new DealChange(money, day, words);
  }

  private static ProblemException required(String member) {
    return new ProblemException(ProblemCode.VALIDATION_FAILED, pointer("#/" + member, "required"));
  }
}
