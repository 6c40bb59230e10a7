package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tandem.access.Actor;
import tandem.catalogue.ProductView;
import tandem.catalogue.Products;
import tandem.customers.CustomerId;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.ProductId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * The company reads its own leads, and sees who would get one and why. Refusals: {@code not_found},
 * {@code role_required}.
 */
@UseCase
@ApplicationScoped
public class CompanyLeadDesk {
  private static final int MOST_OFFERS = 200;
  private static final int MOST_CANDIDATES = 200;
  private static final String ROWS =
      "select c.id, c.version, c.state, coalesce(c.customer_name, c.tax_number), c.country, c.region,"
          + " c.amount, c.currency, c.hot, c.seeking, c.offers, f.name, f.offered_at, f.due_at,"
          + " c.author_name, c.created_at, c.updated_at from company_lead c left join lateral"
          + " (select p.name, o.offered_at, o.due_at from lead_offer o join partner p on p.id = o.partner_id"
          + " where o.company_lead_id = c.id and c.state in ('OFFERED', 'PLACED') and o.state in ('OFFERED', 'ACCEPTED')"
          + " order by o.offered_at desc limit 1) f on true";

  @PersistenceContext EntityManager em;
  @Inject OfferPolicy policy;
  @Inject OfferBook book;
  @Inject OfferRows rows;
  @Inject OfferMaking making;
  @Inject OfferEvidence evidence;
  @Inject Products products;

  /** The last changed first; all states when none is given. */
  public Page<CompanyLeadRow> list(Actor actor, List<CompanyLeadState> states, PageRequest page) {
    policy.mayRead(actor);
    List<CompanyLeadRow> found =
        filtered(states).newestFirst(page, "c.updated_at", "c.id").stream()
            .map(CompanyLeadDesk::toRow)
            .toList();
    return Page.cut(
        found, page.limit(), last -> new Keyset(last.updatedAt().toString(), last.id().value()));
  }

  /** How many match; counting stops one past {@code most}. */
  public int count(Actor actor, List<CompanyLeadState> states, int most) {
    policy.mayRead(actor);
    return filtered(states).count(most);
  }

  private Listing filtered(List<CompanyLeadState> states) {
    return Listing.of(em, ROWS).whereIn("c.state", states.stream().map(Enum::name).toList());
  }

  /** How many stand in each state. */
  public Map<CompanyLeadState, Long> counts(Actor actor) {
    policy.mayRead(actor);
    Map<CompanyLeadState, Long> counts = new EnumMap<>(CompanyLeadState.class);
    Listing.of(em, "select state, count(*) from company_lead")
        .grouped("state")
        .forEach(row -> counts.put(CompanyLeadState.valueOf(row.text(0)), row.number(1)));
    return counts;
  }

  public CompanyLeadView find(Actor actor, CompanyLeadId id) {
    policy.mayRead(actor);
    CompanyLead lead = book.get(id);
    Map<ProductId, ProductView> named =
        products.byId(lead.products().stream().map(ProductId::new).toList());
    return new CompanyLeadView(
        lead.id(),
        lead.version(),
        lead.state(),
        lead.content(),
        lead.products().stream()
            .map(product -> named.get(new ProductId(product)))
            .filter(Objects::nonNull)
            .toList(),
        lead.amount(),
        SizeBand.of(lead.amount()),
        lead.seeking(),
        lead.closeReason(),
        lead.author(),
        lead.authorName(),
        lead.createdAt(),
        lead.updatedAt(),
        offers(actor, id),
        checks(lead),
        policy.allowed(actor, lead.author(), lead.state()));
  }

  private Optional<CompanyLeadChecks> checks(CompanyLead lead) {
    return lead.state() == CompanyLeadState.OPEN
        ? lead.customer().map(known -> checks(lead, evidence.of(lead, known), known))
        : Optional.empty();
  }

  private CompanyLeadChecks checks(
      CompanyLead lead, CompanyLeadEvidence against, CustomerId customer) {
    return new CompanyLeadChecks(
        making.taken(lead, customer).isPresent(),
        against.alike().size(),
        against.doubtful(),
        against.confirmed());
  }

  /** What stands against offering it now, and who looked at that. */
  public CompanyLeadEvidence evidence(Actor actor, CompanyLeadId id) {
    policy.mayRead(actor);
    CompanyLead lead = book.get(id);
    return lead.customer()
        .map(customer -> evidence.of(lead, customer))
        .orElse(CompanyLeadEvidence.NONE)
        .asSeenBy(actor);
  }

  private List<OfferCompanyView> offers(Actor actor, CompanyLeadId id) {
    List<Row> found =
        rows.listing(actor)
            .where("o.company_lead_id = ?", id.value())
            .orderedBy("o.offered_at desc, o.id desc limit " + MOST_OFFERS);
    return rows.views(actor, found).stream().map(OfferCompanyView.class::cast).toList();
  }

  /**
   * Who would get it by the rules, the best first, and why not the others; at most 200. Nothing is
   * offered by looking.
   */
  public List<Candidate> candidates(Actor actor, CompanyLeadId id) {
    policy.mayRead(actor);
    return making.candidates(book.get(id)).stream().limit(MOST_CANDIDATES).toList();
  }

  private static CompanyLeadRow toRow(Row row) {
    return new CompanyLeadRow(
        new CompanyLeadId(row.uuid(0)),
        row.number(1),
        CompanyLeadState.valueOf(row.text(2)),
        row.maybeText(3).orElse(""),
        row.text(4),
        row.maybeText(5),
        row.money(6),
        row.flag(8),
        row.flag(9),
        row.integer(10),
        row.maybeText(11),
        row.maybeInstant(12),
        row.maybeInstant(13),
        row.text(14),
        row.instant(15),
        row.instant(16));
  }
}
