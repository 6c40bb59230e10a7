package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
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
import tandem.leads.LeadId;
import tandem.platform.EventJson;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Offers as rows of a query, each in its reader's view. */
@ApplicationScoped
class OfferRows {
  private static final String COLUMNS =
      "select o.id, o.version, o.state, o.need, o.country, o.region, o.product_ids, o.size_from,"
          + " o.size_to, o.currency, o.hot, o.why, o.offered_at, o.due_at, o.ended_at, o.reason,"
          + " o.comment, o.lead_id";
  private static final String FOR_PARTNER = COLUMNS + " from lead_offer o";
  private static final String FOR_COMPANY =
      COLUMNS
          + ", o.partner_id, p.name, o.company_lead_id, coalesce(c.customer_name, c.tax_number),"
          + " o.ended_name, p.tier, c.author_id from lead_offer o join partner p on p.id = o.partner_id"
          + " join company_lead c on c.id = o.company_lead_id";

  @PersistenceContext EntityManager em;
  @Inject OfferPolicy policy;
  @Inject Products products;

  Listing listing(Actor actor) {
    return Listing.of(em, actor instanceof CompanyUser ? FOR_COMPANY : FOR_PARTNER);
  }

  List<OfferView> views(Actor actor, List<Row> rows) {
    Set<ProductId> wanted = new HashSet<>();
    rows.forEach(row -> wanted.addAll(ids(row)));
    Map<ProductId, ProductView> named = products.byId(wanted);
    List<OfferView> views = new ArrayList<>();
    for (Row row : rows) {
      OfferFacts facts = facts(actor, row, named);
      views.add(
          switch (actor) {
            case PartnerUser ignored -> new OfferPartnerView(facts);
            case CompanyUser ignored ->
                new OfferCompanyView(
                    facts,
                    new PartnerId(row.uuid(18)),
                    row.text(19),
                    row.text(23),
                    new CompanyLeadId(row.uuid(20)),
                    row.maybeText(21).orElse(""),
                    row.maybeText(22));
          });
    }
    return views;
  }

  private OfferFacts facts(Actor actor, Row row, Map<ProductId, ProductView> named) {
    OfferState state = OfferState.valueOf(row.text(2));
    return new OfferFacts(
        new OfferId(row.uuid(0)),
        row.number(1),
        state,
        row.text(3),
        row.text(4),
        row.maybeText(5),
        ids(row).stream().filter(named::containsKey).map(named::get).toList(),
        new SizeBand(row.decimal(7), row.decimal(8), Currency.getInstance(row.text(9))),
        row.flag(10),
        Arrays.asList(EventJson.read(row.text(11), Why[].class)),
        row.instant(12),
        row.instant(13),
        row.maybeInstant(14),
        row.maybeText(15),
        row.maybeText(16),
        row.maybeUuid(17).map(LeadId::new),
        policy.allowed(
            actor,
            actor instanceof CompanyUser ? row.maybeUuid(24).map(PersonId::new) : Optional.empty(),
            state));
  }

  private static List<ProductId> ids(Row row) {
    return row.texts(6).stream().map(text -> new ProductId(UUID.fromString(text))).toList();
  }
}
