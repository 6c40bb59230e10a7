package tandem.api.deals;

import static tandem.api.platform.problem.FieldError.pointer;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
    @Size(max = 2000) @Nullable String need,
    @Valid @Nullable ContractBody contract,
    @Schema(
            type = SchemaType.OBJECT,
            description =
                "Answers to the questions of its process, by their codes; see"
                    + " GET /sales-processes/{process_id}.")
        @Nullable JsonObject answers) {

  static DealBody of(DealFacts facts) {
    return new DealBody(
        MoneyBody.of(facts.amount()),
        facts.expectedClose().orElse(null),
        facts.need().orElse(null),
        ContractBody.of(facts.contract()),
        facts.answers().isEmpty() ? null : facts.answers());
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
    Optional<ContractBody> signed = Optional.ofNullable(contract);
    Optional<LocalDate> date = signed.flatMap(ContractBody::day);
    if (date.isEmpty() && facts.contract().date().isPresent()) {
      throw required("contract/date");
    }
    String number = signed.flatMap(ContractBody::words).orElse("");
    JsonObject given = answers == null ? JsonValue.EMPTY_JSON_OBJECT : answers;
    return new DealChange(
        money,
        day,
        words,
        Optional.of(number).filter(it -> !it.equals(facts.contract().number().orElse(""))),
        date.filter(it -> !facts.contract().date().equals(Optional.of(it))),
        Optional.of(given).filter(it -> !it.equals(facts.answers())));
  }

  private static ProblemException required(String member) {
    return new ProblemException(ProblemCode.VALIDATION_FAILED, pointer("#/" + member, "required"));
  }
}
