package tandem.web.leads.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import tandem.conversations.LetterView;
import tandem.customers.CustomerFact;
import tandem.customers.CustomerId;
import tandem.customers.FactField;
import tandem.customers.TaxScheme;
import tandem.customers.matching.Reason;
import tandem.customers.matching.ReasonCode;
import tandem.customers.matching.Verdict;
import tandem.leads.BulkLine;
import tandem.leads.BulkObstacle;
import tandem.leads.Evidence;
import tandem.leads.LeadAction;
import tandem.leads.LeadCompanyView;
import tandem.leads.LeadFacts;
import tandem.leads.LeadForm;
import tandem.leads.LeadId;
import tandem.leads.LeadLine;
import tandem.leads.LeadRow;
import tandem.leads.LeadStage;
import tandem.leads.Recommendation;
import tandem.leads.RecommendedVerdict;
import tandem.platform.HistoryEntry;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/** A queue as an approver finds it on a bad morning, with one lead in each state of deciding. */
public final class ReviewSample {
  private static final Instant NOW = SamplePages.NOW;
  private static final PersonId SELLER = new PersonId(new UUID(0, 102));
  private static final ProductId PUMP = new ProductId(new UUID(0, 7));

  private ReviewSample() {}

  public static Object queue(Page page) {
    return desk(page, Deciding.inQueue(Act.NONE, Part.ALL), evidence());
  }

  public static Object approving(Page page) {
    return desk(page, Deciding.inQueue(Act.APPROVE, Part.ALL), List.of());
  }

  public static Object asking(Page page) {
    return desk(page, Deciding.inQueue(Act.ASK, Part.ALL), evidence());
  }

  public static Object rejectingWithMistakes(Page page) {
    Form form =
        new Form(
            Map.of("reason", List.of(""), "comment", List.of("")),
            List.of(
                new tandem.web.platform.FieldError("reason", page.t("review.reason_missing")),
                new tandem.web.platform.FieldError("comment", page.t("form.required"))));
    return desk(page, new Deciding(Act.REJECT, form, true, Part.ALL, "", ""), evidence());
  }

  public static Object previewing(Page page) {
    Form form =
        Form.of(
            Map.of(
                "reason", List.of("NOT_QUALIFIED"),
                "comment", List.of("Из описания не видно потребности.")));
    LetterView letter =
        new LetterView(
            "Павел Орлов",
            true,
            "ru",
            "Отклонено: ООО «Балтийский причал»",
            "Здравствуйте, Павел Орлов!",
            "Мы не смогли одобрить ваш лид. Из описания не видно потребности.",
            "Прочитать решение",
            "Вы получили это письмо, потому что лид ваш.");
    return desk(
        page, new Deciding(Act.REJECT, form, true, Part.ALL, "", "").with(letter), evidence());
  }

  public static Object overtaken(Page page) {
    Form form = Form.of(Map.of("comment", List.of("Please confirm the delivery time.")));
    Deciding deciding =
        new Deciding(Act.ASK, form, false, Part.ALL, "", page.t("refusal.transition_not_allowed"));
    return review(page, deciding, evidence());
  }

  public static Object together(Page page) {
    return new Together(
        page.t("together.title", 3),
        List.of(
            TogetherDesk.line(page, line(0, Optional.empty())),
            TogetherDesk.line(page, line(1, Optional.of(BulkObstacle.NOT_FREE))),
            TogetherDesk.line(page, line(2, Optional.of(BulkObstacle.MORE_PEOPLE)))),
        1,
        List.of(),
        TogetherDesk.verdicts(page),
        TogetherDesk.reasons(page),
        Form.of(Map.of("verdict", List.of("APPROVE"))));
  }

  public static Object decidedTogether(Page page) {
    return new Together(
        page.t("together.done", 1, 1),
        List.of(),
        0,
        List.of(
            new Together.Done(
                "Hansa Pumpen AG",
                "/leads/x",
                Badge.of(page.t("together.decided"), "check", Hue.GREEN),
                page.t("together.told")),
            new Together.Done(
                "ИП Кузнецова",
                "/leads/y",
                Badge.of(page.t("together.not_decided"), "bang", Hue.AMBER),
                page.t("refusal.not_safe_together"))),
        List.of(),
        List.of(),
        Form.blank());
  }

  public static Object room(Page page) {
    return new RoomModel(
        "lead_x",
        "Baltiysky Prichal",
        page.t("room.rule.CONFLICT"),
        List.of(
            new RoomModel.Side(
                "Nord Systems · Silver",
                "/leads/x",
                Badge.of("Submitted", "arrow", Hue.BLUE),
                tandem.web.platform.Fact.list().add("Customer", "Baltiysky Prichal").facts(),
                "Pumps for a new berth.",
                true),
            new RoomModel.Side(
                "Südwerk Handel · Gold",
                "/leads/y",
                Badge.of("Protected", "shield", Hue.GREEN),
                tandem.web.platform.Fact.list().add("Customer", "Балтийский причал").facts(),
                "",
                false)),
        Spans.of(page, view(evidence())),
        List.of(new RoomModel.Note("Анна Петрова, 22.11.2026", "Südwerk met them twice.")),
        List.of(new RoomModel.Note("Анна Петрова, 22.11.2026", "Nord Systems: Talk")),
        true,
        List.of(new Choice("lead_x", "Nord Systems")),
        List.of(new Choice("TALK", page.t("room.letter.TALK"), page.t("room.letter_text.TALK"))),
        Form.blank(),
        Form.blank());
  }

  public static Object absence(Page page) {
    return new AbsenceModel(
        true,
        List.of(new Choice("usr_x", "Анна Келлер")),
        List.of(
            new AbsenceModel.Row(
                "Мартин Фогель",
                "Анна Келлер",
                "22.11.2026 – 30.11.2026",
                Badge.of(page.t("absence.now"), "check", Hue.GREEN),
                "dlg_x",
                0)),
        new Form(
            Map.of("from", List.of("2026-11-01")),
            List.of(new tandem.web.platform.FieldError("from", page.t("problem.in_the_past")))));
  }

  private static BulkLine line(int i, Optional<BulkObstacle> obstacle) {
    return new BulkLine(
        id(i),
        1,
        "Hansa Pumpen AG",
        "Nord Systems",
        Optional.of(Money.of("61000", "EUR")),
        LocalDate.of(2027, 2, 20),
        obstacle);
  }

  private static Queue desk(Page page, Deciding deciding, List<Evidence> evidence) {
    List<Queue.Entry> entries =
        IntStream.range(0, 7)
            .mapToObj(
                i -> Queue.entry(page, row(i), "/queue?lead=" + id(i).text(), i % 3 == 2, i == 0))
            .toList();
    List<Queue.Tab> tabs =
        List.of(
            new Queue.Tab(page.t("queue.show_all"), "/queue", 12, true),
            new Queue.Tab(page.t("queue.show_late"), "/queue?show=late", 2, false),
            new Queue.Tab(page.t("queue.show_conflict"), "/queue?show=conflict", 4, false),
            new Queue.Tab(page.t("queue.show_free"), "/queue?show=free", 8, false));
    Review review = review(page, deciding, evidence);
    return new Queue(
        page.t("queue.title", 12, 2),
        tabs,
        List.of(
            page.t(
                "absence.standing_in",
                "Мартин Фогель",
                page.format().date(LocalDate.of(2026, 11, 30)))),
        "",
        "all",
        entries,
        Optional.of(review),
        deciding.act() != Act.NONE,
        12,
        7,
        "/queue?lead=" + id(0).text(),
        "/queue?lead=" + id(1).text());
  }

  private static Review review(Page page, Deciding deciding, List<Evidence> evidence) {
    return Reviews.of(
        page,
        view(evidence),
        LocalDate.of(2027, 2, 20),
        deciding,
        List.of(new Choice("tpl_x", "Need unclear / Потребность неясна")),
        known(page));
  }

  private static RegisterFacts known(Page page) {
    return RegisterFacts.of(
        page,
        List.of(
            new CustomerFact(
                FactField.NAME,
                "ООО «Балтийский причал»",
                "made-up",
                Optional.of(LocalDate.of(2026, 11, 1)),
                NOW,
                false),
            new CustomerFact(
                FactField.STATE, "LIQUIDATING", "dadata", Optional.empty(), NOW, false),
            new CustomerFact(
                FactField.ADDRESS,
                "Санкт-Петербург, наб. Примерная, 1",
                "manual",
                Optional.empty(),
                NOW,
                true)),
        Optional.of(new CustomerId(new UUID(0, 7))),
        "/leads/x/register");
  }

  public static Object register(Page page) {
    return new RegisterFactsModel(
        id(0).text(),
        "OOO “Baltiysky Prichal”",
        known(page),
        Form.blank(),
        List.of(new Choice("NAME", page.t("review.fact_NAME"))),
        List.of(new Choice("CLOSED", page.t("review.state_closed"))));
  }

  private static LeadRow row(int i) {
    String[] names = {
      "OOO “Baltiysky Prichal”", "ИП Кузнецова", "Hansa Pumpen AG", "Nordhafen Logistik GmbH"
    };
    Instant since = NOW.minus(Duration.ofHours(50L - i * 9L));
    return new LeadRow(
        id(i),
        1,
        i == 1 ? LeadStage.IN_REVIEW : LeadStage.SUBMITTED,
        Optional.of(names[i % names.length]),
        Optional.of("RU"),
        Optional.of(Money.of(i % 2 == 0 ? "2400000" : "61000", i % 2 == 0 ? "RUB" : "EUR")),
        SELLER,
        "Павел Орлов",
        i % 3 == 0 ? "Nord Systems" : "Südwerk Handel",
        i % 3 == 0 ? "SILVER" : "GOLD",
        Optional.empty(),
        Optional.of(since),
        Optional.of(since.plus(Duration.ofDays(2))),
        Optional.of(since),
        Optional.empty(),
        i % 3 == 0 ? Verdict.CONFLICT : i % 3 == 1 ? Verdict.REVIEW : Verdict.FREE,
        Optional.empty(),
        false,
        since,
        since);
  }

  private static LeadCompanyView view(List<Evidence> evidence) {
    LeadForm form =
        new LeadForm(
            new LeadForm.CustomerClaim(
                TaxScheme.INN, "7812014560", "OOO “Baltiysky Prichal”", "RU", "prichal.example"),
            new LeadForm.ContactClaim(
                "Сергей Волков", "volkov@prichal.example", "+7 812 555-01-02", true),
            List.of(new LeadLine(PUMP, 12)),
            Money.of("2400000", "RUB").amount(),
            "RUB",
            LocalDate.of(2027, 1, 31),
            "Pumps for a new berth, tender in January. They want service for 24 months with it.",
            "CRM-20931");
    Instant since = NOW.minus(Duration.ofHours(50));
    LeadFacts facts =
        new LeadFacts(
            id(0),
            3,
            LeadStage.SUBMITTED,
            form,
            List.of(new LeadFacts.Line(PUMP, "P-40", "Pump P-40", "Насос P-40", 12)),
            Optional.of(Money.of("2400000", "RUB")),
            SELLER,
            "Павел Орлов",
            since,
            since,
            Optional.of(since),
            Optional.of(NOW.minus(Duration.ofMinutes(40))),
            Optional.of(since),
            Optional.empty(),
            Optional.empty(),
            EnumSet.noneOf(tandem.leads.LeadField.class),
            EnumSet.noneOf(tandem.leads.LeadField.class),
            EnumSet.of(
                LeadAction.TAKE, LeadAction.APPROVE, LeadAction.REJECT, LeadAction.REQUEST_INFO),
            List.of(),
            List.of(),
            0,
            Optional.empty(),
            tandem.web.leads.LeadSamples.promise(),
            List.of(
                new HistoryEntry("lead.submitted", "Павел Орлов", "PARTNER", "{}", true, since),
                new HistoryEntry(
                    "lead.drafted",
                    "Павел Орлов",
                    "PARTNER",
                    "{}",
                    true,
                    since.minus(Duration.ofMinutes(6)))),
            Optional.empty());
    return new LeadCompanyView(
        facts,
        new PartnerId(new UUID(0, 1)),
        "Nord Systems",
        "SILVER",
        Optional.of(evidence.isEmpty() ? Verdict.FREE : Verdict.CONFLICT),
        evidence,
        List.of(
            new Recommendation(
                RecommendedVerdict.APPROVE,
                "They wrote the tender with the customer; I was there.",
                "Anna Keller",
                NOW.minus(Duration.ofHours(20)))));
  }

  private static List<Evidence> evidence() {
    return List.of(
        new Evidence(
            Evidence.Kind.LEAD,
            Optional.of(new UUID(1, 1)),
            Optional.of("Südwerk Handel"),
            "ООО «Балтийский причал»",
            Optional.of("INN 7812014560"),
            true,
            true,
            1,
            Verdict.CONFLICT,
            List.of(new Reason(ReasonCode.SAME_TAX_ID, List.of("INN", "7812014560"))),
            List.of("Pump P-40"),
            List.of("Насос P-40"),
            NOW.minus(Duration.ofDays(17)),
            Optional.of(LocalDate.of(2027, 2, 3))),
        new Evidence(
            Evidence.Kind.DEAL,
            Optional.empty(),
            Optional.empty(),
            "Baltiysky Prichal",
            Optional.empty(),
            false,
            true,
            0.97,
            Verdict.REVIEW,
            List.of(
                new Reason(ReasonCode.NAME_ALIKE, List.of("0.97")),
                new Reason(ReasonCode.TRANSLITERATED, List.of("Балтийский", "Baltiysky")),
                new Reason(ReasonCode.LEGAL_FORM_REMOVED, List.of("ООО"))),
            List.of("Pump P-40"),
            List.of("Насос P-40"),
            NOW.minus(Duration.ofDays(3)),
            Optional.empty()));
  }

  private static LeadId id(int i) {
    return new LeadId(new UUID(0x0190_0000_0000_7000L, i));
  }
}
