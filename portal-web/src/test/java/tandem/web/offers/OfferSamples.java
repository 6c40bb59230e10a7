package tandem.web.offers;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.catalogue.ProductView;
import tandem.customers.TaxScheme;
import tandem.customers.matching.Verdict;
import tandem.leads.Evidence;
import tandem.leads.LeadForm;
import tandem.leads.LeadId;
import tandem.leads.LeadLine;
import tandem.leads.offers.AssignmentTerms;
import tandem.leads.offers.AssignmentView;
import tandem.leads.offers.Candidate;
import tandem.leads.offers.CompanyLeadAction;
import tandem.leads.offers.CompanyLeadChecks;
import tandem.leads.offers.CompanyLeadContent;
import tandem.leads.offers.CompanyLeadEvidence;
import tandem.leads.offers.CompanyLeadId;
import tandem.leads.offers.CompanyLeadRow;
import tandem.leads.offers.CompanyLeadState;
import tandem.leads.offers.CompanyLeadView;
import tandem.leads.offers.ConfirmReason;
import tandem.leads.offers.Confirmation;
import tandem.leads.offers.DeclineReason;
import tandem.leads.offers.Obstacle;
import tandem.leads.offers.OfferAction;
import tandem.leads.offers.OfferCompanyView;
import tandem.leads.offers.OfferFacts;
import tandem.leads.offers.OfferFigures;
import tandem.leads.offers.OfferId;
import tandem.leads.offers.OfferPartnerView;
import tandem.leads.offers.OfferState;
import tandem.leads.offers.SizeBand;
import tandem.leads.offers.Why;
import tandem.partners.PartnerTier;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.web.leads.LeadFormModel;
import tandem.web.platform.Choice;
import tandem.web.platform.FieldError;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** Offers as the database would hold them, for looking at pages. */
public final class OfferSamples {
  private static final String ZONE = "Europe/Berlin";

  private static final Currency EURO = Currency.getInstance("EUR");
  private static final ProductView PUMP =
      new ProductView(
          new ProductId(new UUID(0x0193_0000_0000_7000L, 40)),
          "PUMP-40",
          "Circulation pump",
          "Циркуляционный насос",
          "pumps",
          Money.of("2400", "EUR"),
          true,
          true);
  private static final String NEED =
      "A harbour on the Baltic needs twenty pumps before the winter, with service for three years.";
  private static final List<Why> WHY =
      List.of(
          new Why(Why.Code.TERRITORY, List.of("Schleswig-Holstein"), 30),
          new Why(Why.Code.TIER, List.of("GOLD"), 20),
          new Why(Why.Code.EXPERIENCE, List.of("3"), 12),
          new Why(Why.Code.ROOM, List.of("2"), 14),
          new Why(Why.Code.TURN, List.of(), 15));

  private OfferSamples() {}

  public static Object list(Page page) {
    return new OfferListModel(
        page.t("offers.title"),
        true,
        List.of(
            new Tab(page.t("offers.tab.waiting"), "/offers", true, 2, true),
            new Tab(page.t("offers.tab.all"), "/offers?tab=all", false, 9, false)),
        List.of(
            OfferListModel.row(page, new OfferPartnerView(facts(page, OfferState.OFFERED))),
            OfferListModel.row(page, new OfferPartnerView(facts(page, OfferState.EXPIRED)))),
        Optional.empty(),
        Optional.of("/offers?after=x"));
  }

  public static Object open(Page page) {
    return OfferModel.of(page, facts(page, OfferState.OFFERED), ZONE, Form.blank());
  }

  public static Object wrong(Page page) {
    Form form =
        new Form(
            Map.of("reason", List.of("OTHER")),
            List.of(new FieldError("comment", page.t("form.required"))));
    return OfferModel.of(page, facts(page, OfferState.OFFERED), ZONE, form);
  }

  public static Object ended(Page page) {
    return OfferModel.of(page, facts(page, OfferState.RECALLED), ZONE, Form.blank());
  }

  public static Object companyLeads(Page page) {
    Instant now = page.format().now();
    return new CompanyLeadListModel(
        true,
        CompanyLeadListModel.figures(page, figures()),
        CompanyLeadListModel.declined(page, figures()),
        List.of(new Tab(page.t("company_leads.tab.all"), "/company-leads", true, 3, false)),
        List.of(
            CompanyLeadListModel.row(page, row(now, CompanyLeadState.OFFERED, false)),
            CompanyLeadListModel.row(page, row(now, CompanyLeadState.OPEN, true)),
            CompanyLeadListModel.row(page, row(now, CompanyLeadState.PLACED, false))),
        Optional.empty(),
        Optional.empty());
  }

  public static Object companyLead(Page page) {
    return CompanyLeadModel.of(page, view(page, CompanyLeadState.OPEN), Form.blank());
  }

  public static Object candidates(Page page) {
    return CandidatesModel.of(
        page,
        view(page, CompanyLeadState.OPEN),
        List.of(
            candidate("Nordhafen Service GmbH", List.of(), List.of()),
            candidate("Alpenpumpen AG", List.of(Obstacle.REACH, Obstacle.HAD_IT), List.of()),
            candidate("Rest & Co", List.of(Obstacle.CERTIFICATE), List.of("pumps-pro"))),
        Form.blank());
  }

  public static Object evidence(Page page) {
    Instant now = page.format().now();
    Evidence lead =
        new Evidence(
            Evidence.Kind.LEAD,
            Optional.of(new UUID(0x0193_0000_0000_7000L, 7)),
            Optional.of("Nordhafen Service GmbH"),
            "Hansa-Pumpen GmbH",
            Optional.of("VAT DE811907981"),
            false,
            false,
            0.84,
            Verdict.REVIEW,
            List.of(),
            List.of(PUMP.name("en")),
            List.of(PUMP.name("ru")),
            now.minus(Duration.ofDays(20)),
            Optional.of(java.time.LocalDate.of(2027, 3, 1)));
    Confirmation said =
        new Confirmation(
            new PersonId(new UUID(0, 102)),
            "Anna Approver",
            Optional.of(ConfirmReason.OTHER_CUSTOMER),
            Set.of(),
            false,
            now);
    return CompanyLeadEvidenceModel.of(
        page,
        view(page, CompanyLeadState.OPEN),
        new CompanyLeadEvidence(
            List.of(lead, lead.withoutFirm()), true, List.of(said), "0".repeat(32)),
        Form.blank());
  }

  public static Object form(Page page) {
    return new CompanyLeadFormModel(
        "",
        "",
        new Form(
            Map.of("need", List.of("Hansa Pumpen needs pumps"), "lines.0.quantity", List.of("20")),
            List.of(new FieldError("need", page.t("problem.reveals_customer")))),
        new LeadFormModel.Options(
            List.of(new Choice("p", PUMP.name(page.language()))),
            List.of(new Choice("VAT", page.t("leads.scheme.VAT"))),
            List.of(new Choice("DE", page.country("DE"))),
            List.of(new Choice("EUR", "EUR")),
            90,
            2),
        List.of());
  }

  public static Object rules(Page page) {
    AssignmentView view =
        new AssignmentView(3, AssignmentTerms.USUAL, Optional.empty(), page.format().now());
    return RulesModel.of(page, view, page.viewer().company(), ZONE, RulesForm.of(view));
  }

  private static OfferFigures figures() {
    return new OfferFigures(
        42,
        3,
        20,
        11,
        6,
        2,
        Optional.of(Duration.ofHours(19)),
        Map.of(DeclineReason.NO_CAPACITY, 7L, DeclineReason.REGION, 4L));
  }

  private static OfferFacts facts(Page page, OfferState state) {
    Instant now = page.format().now();
    boolean open = state == OfferState.OFFERED;
    return new OfferFacts(
        new OfferId(new UUID(0x0193_0000_0000_7000L, 5)),
        4,
        state,
        NEED,
        "DE",
        Optional.of("Schleswig-Holstein"),
        List.of(PUMP),
        new SizeBand(new BigDecimal("20000"), new BigDecimal("50000"), EURO),
        true,
        WHY,
        now.minus(Duration.ofHours(20)),
        now.plus(Duration.ofHours(28)),
        open ? Optional.empty() : Optional.of(now),
        state == OfferState.RECALLED ? Optional.of("COMPANY") : Optional.empty(),
        state == OfferState.RECALLED
            ? Optional.of("The customer asked us to wait until spring.")
            : Optional.empty(),
        state == OfferState.ACCEPTED
            ? Optional.of(new LeadId(new UUID(0x0193_0000_0000_7000L, 7)))
            : Optional.empty(),
        open
            ? page.viewer().company()
                ? EnumSet.of(OfferAction.RECALL)
                : EnumSet.of(OfferAction.ACCEPT, OfferAction.DECLINE)
            : Set.of());
  }

  private static CompanyLeadRow row(Instant now, CompanyLeadState state, boolean seeking) {
    return new CompanyLeadRow(
        new CompanyLeadId(new UUID(0x0193_0000_0000_7000L, 9)),
        2,
        state,
        "Hansa Pumpen AG",
        "DE",
        Optional.of("Schleswig-Holstein"),
        Money.of("48000", "EUR"),
        true,
        seeking,
        2,
        state == CompanyLeadState.OPEN ? Optional.empty() : Optional.of("Nordhafen Service GmbH"),
        Optional.of(now.minus(Duration.ofHours(5))),
        Optional.of(now.plus(Duration.ofHours(20))),
        "Maria Manager",
        now,
        now);
  }

  private static CompanyLeadView view(Page page, CompanyLeadState state) {
    Instant now = page.format().now();
    LeadForm form =
        new LeadForm(
            new LeadForm.CustomerClaim(
                TaxScheme.VAT, "DE811907980", "Hansa Pumpen AG", "DE", "hansa-pumpen.example"),
            new LeadForm.ContactClaim("Anna Berg", "anna@hansa-pumpen.example", null, true),
            List.of(new LeadLine(PUMP.id(), 20)),
            new BigDecimal("48000"),
            "EUR",
            null,
            NEED,
            null);
    return new CompanyLeadView(
        new CompanyLeadId(new UUID(0x0193_0000_0000_7000L, 9)),
        2,
        state,
        new CompanyLeadContent(form, "Schleswig-Holstein", true),
        List.of(PUMP),
        Money.of("48000", "EUR"),
        new SizeBand(new BigDecimal("20000"), new BigDecimal("50000"), EURO),
        false,
        Optional.empty(),
        new PersonId(new UUID(0, 101)),
        "Maria Manager",
        now,
        now,
        List.of(
            offered(facts(page, OfferState.OFFERED), "Nordhafen Service GmbH"),
            offered(facts(page, OfferState.RECALLED), "Alpenpumpen AG")),
        Optional.of(new CompanyLeadChecks(false, 2, false, false)),
        EnumSet.allOf(CompanyLeadAction.class));
  }

  private static OfferCompanyView offered(OfferFacts facts, String firm) {
    return new OfferCompanyView(
        facts,
        new PartnerId(new UUID(0, 3)),
        firm,
        "GOLD",
        new CompanyLeadId(new UUID(0x0193_0000_0000_7000L, 9)),
        "Hansa Pumpen AG",
        facts.endedAt().map(at -> "Maria Manager"));
  }

  private static Candidate candidate(String name, List<Obstacle> obstacles, List<String> missing) {
    return new Candidate(
        new PartnerId(new UUID(0, name.length())),
        name,
        "DE",
        PartnerTier.GOLD,
        2,
        obstacles,
        missing,
        WHY);
  }
}
