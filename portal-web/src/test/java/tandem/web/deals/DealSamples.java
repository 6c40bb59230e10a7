package tandem.web.deals;

import static tandem.platform.JsonMaker.JSON;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import tandem.commissions.DealEarnings;
import tandem.commissions.Trace;
import tandem.deals.DealAction;
import tandem.deals.DealCompanyView;
import tandem.deals.DealFacts;
import tandem.deals.DealId;
import tandem.deals.DealPartnerView;
import tandem.deals.DealPath;
import tandem.deals.DealRow;
import tandem.deals.DealStage;
import tandem.deals.MessageId;
import tandem.deals.MessageView;
import tandem.deals.StageRequirements;
import tandem.deals.Visibility;
import tandem.deals.processes.Requirement;
import tandem.leads.LeadId;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.Percentage;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.web.platform.Bar;
import tandem.web.platform.Chip;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;
import tandem.web.processes.ProcessSample;
import tandem.web.work.WorkSamples;

/** Deals as the database would hold them, for looking at pages. */
public final class DealSamples {
  private static final PersonId PERSON = new PersonId(new UUID(0, 101));

  private DealSamples() {}

  public static Object list(Page page) {
    return model(page, false);
  }

  public static Object board(Page page) {
    return model(page, true);
  }

  public static Object deal(Page page) {
    DealFacts facts = facts(page);
    DealMoney money =
        DealMoney.of(
            page,
            new DealEarnings(
                List.of(
                    line(1, "RATED", "46000.00", "0.075", "3450.00"),
                    line(2, "NOT_COMMISSIONABLE", "1200.00", "0", "0.00")),
                Optional.of(Money.of("3450.00", "EUR"))),
            facts);
    return DealModel.of(
        page,
        page.viewer().company()
            ? new DealCompanyView(
                facts,
                Optional.of(new PartnerId(new UUID(0, 1))),
                Optional.of("Nord Systems"),
                Optional.of("SILVER"))
            : new DealPartnerView(facts),
        Optional.of(money),
        WorkSamples.onDeal(page));
  }

  public static Object closing(Page page) {
    return new DealClosingModel(
        "deal_x",
        2,
        "Nordhafen Logistik GmbH",
        page.format().money(Money.of("46000", "EUR")),
        "EUR",
        ProcessSample.project().terms().questions(),
        Form.blank());
  }

  public static Object loss(Page page) {
    return new LossModel(
        "deal_x",
        2,
        "Nordhafen Logistik GmbH",
        "/deals/x/loss",
        true,
        List.of(
            new Choice("PRICE", page.t("deal.reason.PRICE")),
            new Choice("NO_BUDGET", page.t("deal.reason.NO_BUDGET"))),
        List.of(new Choice("list-price", "price: The list price was too high")),
        Form.blank());
  }

  public static Object losses(Page page) {
    return new LossesModel(
        List.of(
            new LossesModel.Review(
                "deal_x",
                "Nordhafen Logistik GmbH",
                "Nord Systems",
                "€ 46,000.00",
                page.t("losses.why", page.t("deal.reason.OTHER"), 1),
                "12 Nov")),
        List.of(new Bar(page.t("deal.reason.PRICE"), 100, "12")),
        List.of(new Bar(page.t("deal.reason.COMPETENCE"), 100, "9")),
        page.t("losses.differing", 3),
        List.of(
            new LossesModel.Detail(
                "The list price was too high",
                "list-price",
                page.t("deal.reason.PRICE"),
                page.t("losses.telling"))),
        page.viewer().has("sales_manager"),
        List.of(new Choice("PRICE", page.t("deal.reason.PRICE"))),
        Form.blank());
  }

  private static Object model(Page page, boolean board) {
    Instant now = page.format().now();
    List<DealRow> rows =
        IntStream.range(0, 9)
            .mapToObj(i ->
                row(
                    now,
                    i,
                    i == 8 && !board ? DealStage.WON : DealStage.open().get(i % 5),
                    i % 2 == 0 ? "Nordhafen Logistik GmbH" : "ООО «Балтийский причал»"))
            .toList();
    return new DealListModel(
        page.t("deals.title", 14),
        "",
        board,
        page.viewer().company(),
        true,
        board ? Map.of("view", "board") : Map.of(),
        "/deals",
        "/deals?view=board",
        List.of(
            new Tab(page.t("deals.all"), "/deals", true, 14, false),
            new Tab(page.t("deal.stage.PROSPECT"), "/deals?stage=PROSPECT", false, 5, false),
            new Tab(page.t("deal.stage.SOLUTION"), "/deals?stage=SOLUTION", false, 4, false)),
        List.of(new Chip(page.t("deals.mine"), "/deals", true)),
        board
            ? List.of()
            : rows.stream()
                .map(deal -> DealListModel.row(page, deal, 2, "Send the offer"))
                .toList(),
        board
            ? DealStage.open().stream()
                .map(stage ->
                    new DealListModel.Column(
                        stage.name(),
                        page.t("deal.stage." + stage),
                        24,
                        List.of("€440K", "₽3.1M"),
                        rows.stream()
                            .filter(deal -> deal.stage() == stage)
                            .map(deal -> DealListModel.card(page, deal))
                            .toList()))
                .toList()
            : List.of(),
        Optional.empty(),
        Optional.of("/deals?after=x"));
  }

  private static DealRow row(Instant now, int number, DealStage stage, String customer) {
    return new DealRow(
        new DealId(new UUID(7, number)),
        1,
        stage,
        ProcessSample.project().terms(),
        Optional.of(customer),
        Optional.of("DE"),
        Money.of("46000.00", "EUR"),
        Optional.of(PERSON),
        Optional.of("Павел Орлов"),
        Optional.of("Nord Systems"),
        Optional.empty(),
        Optional.of(LocalDate.of(2027, 1, 31)),
        Optional.empty(),
        now.minus(Duration.ofDays(number * 5L)),
        Optional.of(now.plus(Duration.ofDays(14 - number * 5L))),
        List.of(DealStage.SOLUTION, DealStage.PROPOSAL, DealStage.WON),
        stage.isOpen(),
        Optional.of(now),
        now.minus(Duration.ofDays(60)),
        now);
  }

  private static DealFacts facts(Page page) {
    Instant now = page.format().now();
    EnumSet<DealAction> allowed =
        EnumSet.of(
            DealAction.EDIT, DealAction.MOVE, DealAction.WIN, DealAction.LOSE, DealAction.COMMENT);
    List<MessageView> messages =
        List.of(
            message(
                1,
                Visibility.SHARED,
                "Павел Орлов",
                "PARTNER",
                "The customer asked to move the pilot to January. Can we keep the price?",
                now.minus(Duration.ofHours(1))));
    if (page.viewer().company()) {
      allowed.add(DealAction.NOTE_INTERNALLY);
      messages =
          List.of(
              messages.get(0),
              message(
                  2,
                  Visibility.COMPANY,
                  "Martin Keller",
                  "COMPANY",
                  "Margin allows 4 % more if they sign this year.",
                  now.minus(Duration.ofHours(3))));
    }
    return new DealFacts(
        new DealId(new UUID(7, 7)),
        4,
        DealStage.SOLUTION,
        Optional.of("Nordhafen Logistik GmbH"),
        Optional.of("DE"),
        Money.of("47200.00", "EUR"),
        Optional.of(LocalDate.of(2027, 1, 31)),
        Optional.of(
            "Licences for 40 seats and the move of the old data, before the season starts."),
        Optional.of(PERSON),
        Optional.of("Павел Орлов"),
        Optional.of("CRM-4711"),
        Optional.of(new LeadId(new UUID(7, 8))),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        DealFacts.Contract.NONE,
        JSON.createObjectBuilder().add("decision_role", "Head of logistics").build(),
        new DealPath(
            ProcessSample.project(),
            List.of(
                DealStage.PROSPECT,
                DealStage.QUALIFIED,
                DealStage.PROPOSAL,
                DealStage.NEGOTIATION,
                DealStage.WON),
            Optional.of(now.plus(Duration.ofDays(9))),
            Optional.of(asked())),
        50,
        now.minus(Duration.ofDays(15)),
        now.minus(Duration.ofDays(5)),
        Optional.empty(),
        now.minus(Duration.ofDays(15)),
        now,
        List.of(
            dealLine(1, "Licence", "Лицензия", 40, "46000.00"),
            dealLine(2, "Travel", "Поездка", 1, "1200.00")),
        List.of(
            new DealFacts.Move(
                Optional.empty(),
                DealStage.PROSPECT,
                "Анна Петрова",
                Optional.empty(),
                now.minus(Duration.ofDays(15))),
            new DealFacts.Move(
                Optional.of(DealStage.PROSPECT),
                DealStage.SOLUTION,
                "Павел Орлов",
                Optional.empty(),
                now.minus(Duration.ofDays(5)))),
        messages,
        List.of(),
        allowed);
  }

  private static StageRequirements asked() {
    return new StageRequirements(
        DealStage.PROPOSAL,
        true,
        false,
        List.of(
            new StageRequirements.Check(
                DealStage.PROPOSAL,
                new Requirement(Requirement.FIELD, "expected_close"),
                true,
                Optional.empty()),
            new StageRequirements.Check(
                DealStage.PROPOSAL,
                new Requirement(Requirement.FIELD, "answers.rivals"),
                false,
                ProcessSample.project().terms().question("rivals")),
            new StageRequirements.Check(
                DealStage.PROPOSAL,
                new Requirement("DOCUMENT", "offer"),
                false,
                Optional.empty())));
  }

  public static Object move(Page page) {
    return moving(page, false);
  }

  public static Object win(Page page) {
    return moving(page, true);
  }

  private static Object moving(Page page, boolean win) {
    return new MoveModel(
        "deal_x",
        2,
        "Nordhafen Logistik GmbH",
        win ? "/deals/x/win" : "/deals/x/stage",
        win ? "WON" : "PROPOSAL",
        page.t(win ? "deals.win_ask" : "deals.move_ask", "Proposal"),
        win ? page.t("deals.win") : page.t("deals.move_to", "Proposal"),
        page.format().money(Money.of("46000", "EUR")),
        "EUR",
        MoveAsked.fields(page, asked(), win),
        List.of("Document: offer"),
        !win,
        win ? BypassAsked.reasons(page) : List.of(),
        win,
        Form.blank());
  }

  private static MessageView message(
      long id, Visibility visibility, String author, String side, String body, Instant at) {
    return new MessageView(
        new MessageId(new UUID(3, id)), visibility, PERSON, author, side, body, List.of(), at);
  }

  private static DealFacts.Line dealLine(
      int number, String en, String ru, int quantity, String amount) {
    return new DealFacts.Line(
        number,
        new ProductId(new UUID(5, number)),
        "P" + number,
        en,
        ru,
        "SOFTWARE",
        number == 1,
        quantity,
        Money.of(amount, "EUR"));
  }

  private static DealEarnings.Line line(
      int number, String outcome, String base, String rate, String result) {
    return new DealEarnings.Line(
        number,
        Money.of(base, "EUR"),
        new Percentage(new BigDecimal(rate)),
        Money.of(result, "EUR"),
        new Trace(
            List.of(
                new Trace.Step("outcome", outcome),
                new Trace.Step("rule", "3"),
                new Trace.Step("plan", "STANDARD"),
                new Trace.Step("plan_version", "4"))),
        Optional.empty());
  }
}
