package tandem.deals.parties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.catalogue.ProductView;
import tandem.catalogue.Products;
import tandem.deals.DealId;
import tandem.leads.offers.SizeBand;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.ProductId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;
import tandem.platform.persistence.SqlArray;

/**
 * Parts as rows of a query, each in its reader's view. Of the deal itself a firm reads what the
 * database gives out for its part and nothing else.
 */
@ApplicationScoped
class PartyRows {
  private static final String COLUMNS =
      "select q.id, q.version, q.role, q.state, q.fields, q.split, q.message, q.country,"
          + " q.product_ids, q.size_from, q.size_to, q.currency, q.invited_at, q.due_at,"
          + " q.answered_at, q.ended_at, q.reason, q.comment";
  private static final String FOR_PARTNER = COLUMNS + " from deal_party q";
  private static final String FOR_COMPANY =
      COLUMNS
          + ", q.partner_id, f.name, q.deal_id, d.customer_name, o.name, q.invited_name, d.id"
          + " from deal_party q join partner f on f.id = q.partner_id"
          + " left join deal d on d.id = q.deal_id left join partner o on o.id = d.partner_id";

  @PersistenceContext EntityManager em;
  @Inject PartyPolicy policy;
  @Inject Products products;

  Listing listing(Actor actor) {
    return Listing.of(em, actor instanceof CompanyUser ? FOR_COMPANY : FOR_PARTNER);
  }

  List<PartyView> views(Actor actor, List<Row> rows) {
    List<Row> shared = actor instanceof PartnerUser ? shared(rows) : List.of();
    Map<ProductId, ProductView> named = named(rows, shared);
    Map<UUID, SharedDeal> deals = new HashMap<>();
    shared.forEach(row -> deals.put(row.uuid(0), deal(row, named)));
    List<PartyView> views = new ArrayList<>();
    for (Row row : rows) {
      // somebody who looks after the invited firm only does not see the deal, and works on none of
      // it
      boolean works = actor instanceof PartnerUser || !row.isNull(24);
      PartyFacts facts = facts(actor, row, works, named);
      views.add(
          switch (actor) {
            case PartnerUser ignored ->
                new PartyPartnerView(facts, Optional.ofNullable(deals.get(row.uuid(0))));
            case CompanyUser ignored ->
                new PartyCompanyView(
                    facts,
                    new PartnerId(row.uuid(18)),
                    row.text(19),
                    new DealId(row.uuid(20)),
                    row.maybeText(21),
                    row.maybeText(22),
                    row.text(23));
          });
    }
    return views;
  }

  /** Which firms are on one's own firm's deal. */
  List<PartyOnDeal> onDeal(DealId deal) {
    return Listing.query(
            em,
            "select p.id, p.firm, p.role, p.state, p.fields, p.invited_at, p.due_at, p.answered_at, p.ended_at, p.version from parties_of_own_deal(?1) p",
            deal.value())
        .stream()
        .map(row ->
            new PartyOnDeal(
                new PartyId(row.uuid(0)),
                row.text(1),
                PartyRole.valueOf(row.text(2)),
                PartyState.valueOf(row.text(3)),
                fields(row, 4),
                row.instant(5),
                row.instant(6),
                row.maybeInstant(7),
                row.maybeInstant(8),
                row.number(9)))
        .toList();
  }

  private List<Row> shared(List<Row> rows) {
    List<UUID> accepted =
        rows.stream()
            .filter(row -> row.text(3).equals(PartyState.ACCEPTED.name()))
            .map(row -> row.uuid(0))
            .toList();
    return accepted.isEmpty()
        ? List.of()
        : Listing.query(
            em,
            "select s.party, s.deal, s.firm, s.opened_at, s.updated_at, s.closed, s.customer, s.stage, s.amount, s.currency, s.expected_close, s.need, s.owner, s.products"
                + " from shared_deals(cast(?1 as uuid[])) s",
            SqlArray.of(accepted.stream()));
  }

  private Map<ProductId, ProductView> named(List<Row> rows, List<Row> shared) {
    Set<ProductId> wanted = new HashSet<>();
    rows.forEach(row -> wanted.addAll(ids(row.texts(8))));
    shared.forEach(row -> wanted.addAll(ids(texts(row, 13))));
    return products.byId(wanted);
  }

  private static SharedDeal deal(Row row, Map<ProductId, ProductView> named) {
    return new SharedDeal(
        new DealId(row.uuid(1)),
        row.maybeText(2),
        row.instant(3),
        row.instant(4),
        row.flag(5),
        row.maybeText(6),
        row.maybeText(7),
        row.maybeText(9).map(currency -> new Money(row.decimal(8), Currency.getInstance(currency))),
        row.maybeDate(10),
        row.maybeText(11),
        row.maybeText(12),
        products(texts(row, 13), named));
  }

  private PartyFacts facts(Actor actor, Row row, boolean works, Map<ProductId, ProductView> named) {
    PartyState state = PartyState.valueOf(row.text(3));
    return new PartyFacts(
        new PartyId(row.uuid(0)),
        row.number(1),
        PartyRole.valueOf(row.text(2)),
        state,
        fields(row, 4),
        share(row),
        row.maybeText(6),
        row.maybeText(7),
        products(row.texts(8), named),
        new SizeBand(row.decimal(9), row.decimal(10), Currency.getInstance(row.text(11))),
        row.instant(12),
        row.instant(13),
        row.maybeInstant(14),
        row.maybeInstant(15),
        row.maybeText(16).map(RejectReason::valueOf),
        row.maybeText(17),
        works ? policy.allowed(actor, state) : Set.of());
  }

  private static Set<PartyField> fields(Row row, int column) {
    Set<PartyField> shown = EnumSet.noneOf(PartyField.class);
    row.texts(column).forEach(name -> shown.add(PartyField.valueOf(name)));
    return shown;
  }

  private static List<String> texts(Row row, int column) {
    return row.isNull(column) ? List.of() : row.texts(column);
  }

  private static Optional<BigDecimal> share(Row row) {
    return row.isNull(5) ? Optional.empty() : Optional.of(row.decimal(5).stripTrailingZeros());
  }

  private static List<ProductId> ids(List<String> texts) {
    return texts.stream().map(text -> new ProductId(UUID.fromString(text))).toList();
  }

  private static List<ProductView> products(List<String> texts, Map<ProductId, ProductView> named) {
    return ids(texts).stream().filter(named::containsKey).map(named::get).distinct().toList();
  }
}
