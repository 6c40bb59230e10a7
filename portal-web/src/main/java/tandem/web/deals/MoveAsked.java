package tandem.web.deals;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.deals.DealChange;
import tandem.deals.DealFacts;
import tandem.deals.StageRequirements;
import tandem.leads.programmes.ExtraField;
import tandem.platform.Money;
import tandem.platform.Refusal;
import tandem.web.leads.LeadAnswersTyped;
import tandem.web.platform.Page;
import tandem.web.platform.Submission;

/** What a move asks for, as fields of a form and back. */
final class MoveAsked {
  private static final String NUMBER = "contract.number";
  private static final String DATE = "contract.date";
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_NEED = 2000;

  private MoveAsked() {}

  /** Whether the move waits for something that a form can ask. */
  static boolean asks(Refusal.Unprocessable refusal) {
    return refusal.code().equals("stage_requirements_missing")
        || refusal.code().equals("skip_reason_required")
        || BypassAsked.asks(refusal);
  }

  /** What was typed of a deal's facts; what was not asked stays as it is. */
  static DealChange said(Submission typed, DealFacts deal) {
    Optional<BigDecimal> amount = typed.amount("amount");
    List<ExtraField> asked =
        deal.path().process().terms().questions().stream()
            .filter(each -> !typed.all("answers." + each.code()).isEmpty())
            .toList();
    JsonObject answers = LeadAnswersTyped.read(typed, asked);
    return new DealChange(
        amount.map(sum -> new Money(sum, deal.amount().currency())),
        typed.day("expected_close"),
        typed.all("need").isEmpty() ? Optional.empty() : typed.text("need", LONGEST_NEED),
        typed.text(NUMBER, LONGEST_NUMBER),
        typed.day(DATE),
        answers.isEmpty() ? Optional.empty() : Optional.of(together(deal.answers(), answers)));
  }

  /**
   * The fields of what is missing.
   *
   * @param win asks what was signed, too, whether or not the process does
   */
  static List<MoveModel.Ask> fields(Page page, StageRequirements asked, boolean win) {
    List<MoveModel.Ask> fields = new ArrayList<>();
    asked.missing().stream()
        .filter(each -> each.requirement().isField())
        .map(each -> field(page, each))
        .forEach(fields::add);
    if (win && fields.stream().noneMatch(each -> each.name().equals(NUMBER))) {
      fields.add(plain(page, NUMBER, "deals.contract_number", "text"));
    }
    if (win && fields.stream().noneMatch(each -> each.name().equals(DATE))) {
      fields.add(plain(page, DATE, "deals.contract_date", "date"));
    }
    return fields;
  }

  private static MoveModel.Ask field(Page page, StageRequirements.Check check) {
    String name = check.requirement().name();
    String kind =
        check.question().isPresent()
            ? "question"
            : name.equals("need") ? "area" : name.equals(NUMBER) ? "text" : "date";
    return new MoveModel.Ask(name, Questions.label(page, check), kind, false, check.question());
  }

  private static MoveModel.Ask plain(Page page, String name, String label, String kind) {
    return new MoveModel.Ask(name, page.t(label), kind, true, Optional.empty());
  }

  private static JsonObject together(JsonObject before, JsonObject typed) {
    JsonObjectBuilder all = JSON.createObjectBuilder(before);
    typed.forEach(all::add);
    return all.build();
  }
}
