package tandem.web.leads;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.customers.TaxScheme;
import tandem.customers.matching.Verdict;
import tandem.leads.CheckedCustomer;
import tandem.leads.DecisionId;
import tandem.leads.DecisionKind;
import tandem.leads.DecisionView;
import tandem.leads.LeadAction;
import tandem.leads.LeadFacts;
import tandem.leads.LeadField;
import tandem.leads.LeadForm;
import tandem.leads.LeadId;
import tandem.leads.LeadLine;
import tandem.leads.LeadPartnerView;
import tandem.leads.LeadPromise;
import tandem.leads.LeadRow;
import tandem.leads.LeadStage;
import tandem.leads.RejectReason;
import tandem.leads.programmes.ProgrammeId;
import tandem.platform.HistoryEntry;
import tandem.platform.Money;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.web.platform.Chip;
import tandem.web.platform.Choice;
import tandem.web.platform.FieldError;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** Leads as the database would hold them, for looking at pages. */
public final class LeadSamples {
  private static final LeadId ID = new LeadId(new UUID(0x0193_0000_0000_7000L, 7));
  private static final PersonId PERSON = new PersonId(new UUID(0, 101));
  private static final ProductId PRODUCT = new ProductId(new UUID(0x0193_0000_0000_7000L, 40));

  private LeadSamples() {}

  public static Object check(Page page) {
    CheckTold told =
        new CheckTold(
            "",
            "7707083893",
            page.format().now(),
            CheckedCustomer.Band.PROTECTED,
            Optional.of(LocalDate.of(2027, 3, 31)),
            List.of(
                new CheckedCustomer.Own(
                    ID,
                    Optional.of("ООО «Балтийский причал»"),
                    LeadStage.INFO_REQUESTED,
                    "Ирина Соколова",
                    Optional.empty())));
    return new CheckModel(Form.blank(), Optional.of(CheckParts.answer(page, told)));
  }

  public static Object checkWrong(Page page) {
    return new CheckModel(
        new Form(
            Map.of(CheckPages.FIELD, List.of("7707083894")),
            List.of(new FieldError(CheckPages.FIELD, page.t("problem.tax_id_checksum")))),
        Optional.empty());
  }

  public static Object list(Page page) {
    Instant now = page.format().now();
    List<LeadRow> rows =
        List.of(
            row(now, LeadStage.INFO_REQUESTED, "ООО «Балтийский причал»", "2480000.00", "RUB"),
            row(now, LeadStage.IN_REVIEW, "Hansa Pumpen AG", "61000.00", "EUR"),
            row(now, LeadStage.APPROVED, "Nordhafen Logistik GmbH", "46000.00", "EUR"),
            row(now, LeadStage.REJECTED, "АО «Северный склад»", "380000.00", "RUB"),
            row(now, LeadStage.DRAFT, "", "", ""),
            row(
                now,
                LeadStage.EXPIRED,
                "Müller & Söhne Förderanlagen GmbH & Co. KG",
                "9900",
                "EUR"));
    return new LeadListModel(
        page.t("leads.title.all"),
        "",
        "",
        Map.of("partner", "org_01J9ZK3W8Q4V5T6Y7B8N9M0P1R"),
        List.of(
            new Tab(page.t("leads.tab.all"), "/leads", true, 148, false),
            new Tab(page.t("leads.tab.action"), "/leads?tab=action", false, 3, true),
            new Tab(page.t("leads.tab.review"), "/leads?tab=review", false, 5, false),
            new Tab(page.t("leads.tab.approved"), "/leads?tab=approved", false, 96, false)),
        List.of(new Chip(page.t("leads.mine"), "/leads?mine=1", false)),
        rows.stream().map(lead -> LeadListModel.row(page, lead)).toList(),
        Optional.empty(),
        Optional.of("/leads?after=x"));
  }

  public static Object asked(Page page) {
    return LeadModel.of(page, new LeadPartnerView(facts(page, LeadStage.INFO_REQUESTED), false));
  }

  public static Object inReview(Page page) {
    return LeadModel.of(page, new LeadPartnerView(facts(page, LeadStage.SUBMITTED), true));
  }

  public static Object rejected(Page page) {
    return LeadModel.of(page, new LeadPartnerView(facts(page, LeadStage.REJECTED), false));
  }

  public static Object blank(Page page) {
    return new LeadFormModel(
        "",
        "",
        Form.of(
            Map.of(
                "customer.tax_id.scheme", List.of("VAT"),
                "currency", List.of("EUR"),
                "lines.0.quantity", List.of("1"))),
        EnumSet.allOf(LeadField.class),
        Optional.empty(),
        options(page));
  }

  public static Object wrong(Page page) {
    return new LeadFormModel(
        "",
        "",
        new Form(
            Map.of(
                "customer.tax_id.scheme", List.of("INN"),
                "customer.tax_id.number", List.of("7812014561"),
                "amount", List.of("12,500,5"),
                "lines.0.product_id", List.of(PRODUCT.text()),
                "lines.0.quantity", List.of("12"),
                "lines.1.quantity", List.of("1")),
            List.of(
                new FieldError("customer.tax_id.number", page.t("problem.tax_id_checksum")),
                new FieldError("amount", page.t("form.amount")),
                new FieldError("contact.consent", page.t("problem.consent_required")))),
        EnumSet.allOf(LeadField.class),
        Optional.empty(),
        options(page));
  }

  public static Object answer(Page page) {
    LeadFacts facts = facts(page, LeadStage.INFO_REQUESTED);
    return new LeadFormModel(
        facts.id().text(),
        "3",
        LeadFields.write(facts.form(), page.format()),
        facts.editable(),
        LeadFormPages.question(page, facts),
        options(page));
  }

  public static LeadRow row(
      Instant now, LeadStage stage, String customer, String amount, String currency) {
    return new LeadRow(
        new LeadId(new UUID(0x0193_0000_0000_7000L, customer.hashCode())),
        2,
        stage,
        Optional.of(customer).filter(name -> !name.isEmpty()),
        Optional.of("RU"),
        amount.isEmpty() ? Optional.empty() : Optional.of(Money.of(amount, currency)),
        PERSON,
        "Павел Орлов",
        "Nord Systems",
        "SILVER",
        Optional.of("CRM-4711"),
        Optional.of(now.minus(Duration.ofHours(30))),
        Optional.of(now.plus(Duration.ofHours(18))),
        Optional.of(now.minus(Duration.ofHours(30))),
        Optional.of(LocalDate.of(2027, 2, 20)),
        Verdict.FREE,
        Optional.empty(),
        false,
        now.minus(Duration.ofDays(2)),
        now.minus(Duration.ofHours(5)));
  }

  /** Approved, and the customer is to be corrected. */
  public static LeadModel approved(Page page) {
    return LeadModel.of(page, new LeadPartnerView(facts(page, LeadStage.APPROVED), false));
  }

  public static LeadAskModel appeal(Page page) {
    return new LeadAskModel(
        ID.text(),
        "ООО «Балтийский причал»",
        "appeal",
        tandem.web.platform.Form.blank(),
        List.of(page.t("leads.ask_other_person"), page.t("leads.ask_answer", 2)),
        LeadModel.advice(page, facts(page, LeadStage.REJECTED)),
        false,
        List.of());
  }

  public static LeadAskModel correction(Page page) {
    return new LeadAskModel(
        ID.text(),
        "ООО «Балтийский причал»",
        "correction",
        tandem.web.platform.Form.of(
            java.util.Map.of("customer.name", List.of("АО «Балтийский причал»"))),
        List.of(page.t("leads.ask_check"), page.t("leads.ask_place")),
        Optional.empty(),
        true,
        List.of(new Choice("INN", "INN"), new Choice("VAT", "VAT")));
  }

  public static LeadTransferModel transfer(Page page) {
    return new LeadTransferModel(
        ID.text(),
        "ООО «Балтийский причал»",
        tandem.web.platform.Form.blank(),
        List.of(new Choice(PERSON.text(), "Павел Орлов")),
        true);
  }

  /** A correction that waits, and an extension that was granted. */
  private static List<tandem.leads.LeadRequestView> requests(Instant now, LeadStage stage) {
    if (stage != LeadStage.APPROVED) {
      return List.of();
    }
    return List.of(
        new tandem.leads.LeadRequestView(
            new tandem.leads.LeadRequestId(new UUID(1, 3)),
            tandem.leads.RequestKind.CORRECTION,
            "Договор подписывает материнская компания, выписка приложена.",
            "Павел Орлов",
            now.minus(Duration.ofHours(3)),
            now.plus(Duration.ofHours(14)),
            tandem.leads.RequestOutcome.OPEN,
            Optional.of(
                new tandem.leads.CustomerNamed(
                    TaxScheme.INN, "7812014560", "ООО «Балтийский причал»")),
            Optional.of(
                new tandem.leads.CustomerNamed(
                    TaxScheme.INN, "7803773603", "АО «Балтийский причал»"))));
  }

  private static LeadFacts facts(Page page, LeadStage stage) {
    Instant now = page.format().now();
    Set<LeadField> open =
        stage == LeadStage.INFO_REQUESTED
            ? EnumSet.of(LeadField.EXPECTED_CLOSE, LeadField.NEED)
            : EnumSet.noneOf(LeadField.class);
    LeadForm form =
        new LeadForm(
            new LeadForm.CustomerClaim(
                TaxScheme.INN, "7812014560", "ООО «Балтийский причал»", "RU", "prichal.example"),
            new LeadForm.ContactClaim("Олег Ветров", "vetrov@prichal.example", null, true),
            List.of(new LeadLine(PRODUCT, 12)),
            new BigDecimal("2480000.00"),
            "RUB",
            LocalDate.of(2027, 1, 31),
            "Насосы для нового причала, тендер в январе; нужна поставка до начала навигации.",
            "CRM-4711");
    return new LeadFacts(
        ID,
        3,
        stage,
        form,
        List.of(new LeadFacts.Line(PRODUCT, "P-40", "Pump P-40", "Насос P-40", 12)),
        Optional.of(Money.of("2480000.00", "RUB")),
        PERSON,
        "Павел Орлов",
        now.minus(Duration.ofDays(2)),
        now.minus(Duration.ofHours(3)),
        Optional.of(now.minus(Duration.ofDays(2))),
        Optional.of(now.plus(Duration.ofHours(14))),
        Optional.of(now.minus(Duration.ofHours(3))),
        Optional.empty(),
        Optional.empty(),
        open,
        open,
        stage == LeadStage.APPROVED
            ? EnumSet.of(LeadAction.WITHDRAW, LeadAction.TRANSFER, LeadAction.REQUEST_EXTENSION)
            : EnumSet.of(LeadAction.EDIT, LeadAction.SUBMIT, LeadAction.WITHDRAW),
        decisions(now, stage),
        requests(now, stage),
        0,
        Optional.empty(),
        promise(),
        List.of(
            entry("lead.in_review", "Анна Петрова", "COMPANY", now.minus(Duration.ofHours(20))),
            entry("lead.submitted", "Павел Орлов", "PARTNER", now.minus(Duration.ofDays(2))),
            entry("lead.drafted", "Павел Орлов", "PARTNER", now.minus(Duration.ofDays(3)))),
        Optional.empty());
  }

  private static List<DecisionView> decisions(Instant now, LeadStage stage) {
    DecisionKind kind =
        stage == LeadStage.REJECTED ? DecisionKind.REJECT : DecisionKind.REQUEST_INFO;
    return stage == LeadStage.SUBMITTED
        ? List.of()
        : List.of(
            new DecisionView(
                new DecisionId(new UUID(1, 2)),
                ID,
                kind,
                "Анна Петрова",
                Optional.of("Мартин Фогель"),
                kind == DecisionKind.REJECT
                    ? Optional.of(RejectReason.NOT_QUALIFIED)
                    : Optional.empty(),
                Optional.of("Укажите срок поставки — остальное мы проверили."),
                kind == DecisionKind.REJECT ? List.of() : List.of("expected_close", "need"),
                Optional.empty(),
                Optional.empty(),
                now.minus(Duration.ofHours(3))));
  }

  private static HistoryEntry entry(String event, String author, String side, Instant at) {
    return new HistoryEntry(event, author, side, "{}", true, at);
  }

  private static LeadFormModel.Options options(Page page) {
    return new LeadFormModel.Options(
        List.of(
            new Choice(PRODUCT.text(), "Pump P-40 · P-40"),
            new Choice("prd_x", "Service 24 · S-24")),
        List.of(new Choice("INN", "INN"), new Choice("VAT", "VAT")),
        LeadOptions.countries(page.texts().language().locale()),
        List.of(new Choice("EUR", "EUR"), new Choice("RUB", "RUB")),
        90,
        2);
  }

  /** Of a programme with a question and two who decide. */
  public static LeadPromise promise() {
    return new LeadPromise(
        ProgrammeId.STANDARD,
        1,
        "Standard registration",
        "Обычная регистрация",
        2,
        1,
        2,
        2,
        30,
        50,
        List.of(new LeadPromise.Answered("size", "Size", "Размер", "Small", "Малый")));
  }
}
