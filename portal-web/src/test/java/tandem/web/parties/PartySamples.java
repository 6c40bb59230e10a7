package tandem.web.parties;

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
import tandem.deals.DealId;
import tandem.deals.parties.PartyAction;
import tandem.deals.parties.PartyFacts;
import tandem.deals.parties.PartyField;
import tandem.deals.parties.PartyId;
import tandem.deals.parties.PartyPartnerView;
import tandem.deals.parties.PartyRole;
import tandem.deals.parties.PartyState;
import tandem.deals.parties.SharedDeal;
import tandem.deals.parties.SharingLevel;
import tandem.leads.offers.SizeBand;
import tandem.platform.Money;
import tandem.platform.ProductId;
import tandem.web.platform.Choice;
import tandem.web.platform.FieldError;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Stage;
import tandem.web.platform.Tab;

/** Parts in deals as the database would hold them, for looking at pages. */
public final class PartySamples {
  private static final DealId DEAL = new DealId(new UUID(0x0193_0000_0000_7000L, 7));
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

  private PartySamples() {}

  public static Object list(Page page) {
    return new ParticipationListModel(
        page.t("party.list_title"),
        List.of(
            new Tab(page.t("party.tab.now"), "/participations", true, 2, true),
            new Tab(page.t("party.tab.all"), "/participations?tab=all", false, 5, false)),
        List.of(
            ParticipationListModel.row(page, asked(page)),
            ParticipationListModel.row(page, taking(page))),
        Optional.empty(),
        Optional.of("/participations?after=x"));
  }

  public static Object invited(Page page) {
    return ParticipationModel.of(page, asked(page), Form.blank());
  }

  public static Object wrong(Page page) {
    Form form =
        new Form(
            Map.of("reason", List.of("OTHER")),
            List.of(new FieldError("comment", page.t("form.required"))));
    return ParticipationModel.of(page, asked(page), form);
  }

  public static Object taken(Page page) {
    return ParticipationModel.of(page, taking(page), Form.blank());
  }

  /** As its owner sees it before anybody is invited. */
  public static Object closed(Page page) {
    return deal(page, SharingLevel.PRIVATE, false);
  }

  /** As the company sees it with two firms on it. */
  public static Object open(Page page) {
    return deal(page, SharingLevel.CO_SELL, true);
  }

  public static Object party(Page page) {
    return new PartyModel(
        DEAL.text(),
        "Hafen Kiel GmbH",
        "party_x",
        3,
        "Alpenpumpen AG",
        PartyWords.role(page, PartyRole.FULFIL),
        PartyWords.badge(page, PartyState.ACCEPTED),
        EnumSet.allOf(PartyField.class).stream()
            .map(field -> new Choice("field." + field, page.t("party.field." + field)))
            .toList(),
        page.t("format.percent", 70),
        false,
        Form.of(Map.of("field.CUSTOMER", List.of("yes"), "split", List.of("12.5"))),
        Form.blank());
  }

  private static DealPartiesModel deal(Page page, SharingLevel level, boolean company) {
    return new DealPartiesModel(
        DEAL.text(),
        "Hafen Kiel GmbH",
        List.of(SharingLevel.values()).stream()
            .map(each ->
                new Stage(page.t("party.level." + each), level.above(each), each == level, ""))
            .toList(),
        page.t("party.level_text." + level),
        company
            ? List.of()
            : List.of(SharingLevel.VISIBLE, SharingLevel.CO_SELL).stream()
                .map(next ->
                    new Choice(
                        next.name(), page.t("party.level." + next), next.consent(page.language())))
                .toList(),
        company
            ? List.of(row(page, PartyState.ACCEPTED), row(page, PartyState.REJECTED))
            : List.of(),
        company ? page.t("party.total", "12.5%", "87.5%") : "",
        company,
        "",
        List.of(new Choice("org_x", "Alpenpumpen AG")),
        PartyWords.roles(page, List.of(PartyRole.values())),
        Form.blank(),
        Form.blank());
  }

  private static DealPartiesModel.Row row(Page page, PartyState state) {
    return new DealPartiesModel.Row(
        state == PartyState.ACCEPTED ? Optional.of("/deals/x/parties/y") : Optional.empty(),
        "Alpenpumpen AG",
        PartyWords.role(page, PartyRole.FULFIL),
        PartyWords.badge(page, state),
        page.format().moment(page.format().now()),
        PartyWords.sees(page, List.of(PartyField.CUSTOMER, PartyField.STAGE)),
        state == PartyState.ACCEPTED ? "12.5%" : "",
        state == PartyState.REJECTED ? page.t("party.reject.NO_CAPACITY") : "");
  }

  private static PartyPartnerView asked(Page page) {
    return new PartyPartnerView(
        facts(page, PartyState.PENDING, Set.of(PartyAction.ACCEPT, PartyAction.REJECT)),
        Optional.empty());
  }

  private static PartyPartnerView taking(Page page) {
    Instant now = page.format().now();
    return new PartyPartnerView(
        facts(page, PartyState.ACCEPTED, Set.of(PartyAction.LEAVE)),
        Optional.of(
            new SharedDeal(
                DEAL,
                Optional.of("Nordhafen Service GmbH"),
                now.minus(Duration.ofDays(20)),
                now.minus(Duration.ofHours(3)),
                false,
                Optional.of("Hafen Kiel GmbH"),
                Optional.of("PROPOSAL"),
                Optional.empty(),
                Optional.of(page.format().today().plusDays(40)),
                Optional.empty(),
                Optional.empty(),
                List.of(PUMP))));
  }

  private static PartyFacts facts(Page page, PartyState state, Set<PartyAction> allowed) {
    Instant now = page.format().now();
    return new PartyFacts(
        new PartyId(new UUID(0x0193_0000_0000_7000L, 8)),
        1,
        PartyRole.FULFIL,
        state,
        EnumSet.of(PartyField.CUSTOMER, PartyField.STAGE, PartyField.PRODUCTS, PartyField.CLOSE),
        Optional.of(new BigDecimal("12.5")),
        Optional.of("Twenty pumps on the Baltic: could you install them before the winter?"),
        Optional.of("DE"),
        List.of(PUMP),
        new SizeBand(
            new BigDecimal("50000"), new BigDecimal("100000"), Currency.getInstance("EUR")),
        now.minus(Duration.ofDays(1)),
        now.plus(Duration.ofDays(13)),
        state == PartyState.ACCEPTED ? Optional.of(now) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        allowed);
  }
}
