package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.deals.DealId;
import tandem.deals.DealStage;
import tandem.deals.parties.PartyId;
import tandem.deals.processes.ProcessId;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Deals as commission sees them: what was sold, for which partner of which tier. Set-based, because
 * a forecast reads all open deals of a firm at once.
 */
@ApplicationScoped
class SoldDeals {
  /**
   * Where a deal came from, and whether its firm sold to that customer before: the firm's own deals
   * only, so that a plan tells nobody what others sold.
   */
  private static final String ORIGIN =
      """
      case when exists (select from lead_offer f where f.partner_id = d.partner_id and f.lead_id = d.lead_id) then 'offered' else 'registered' end,
      case when not exists (select from deal o where o.partner_id = d.partner_id and o.customer_id = d.customer_id and o.stage = 'WON'
                              and o.id <> d.id and o.closed_at < coalesce(d.closed_at, 'infinity')) then 'new'
           when exists (select from deal o join deal_line ol on ol.deal_id = o.id where o.partner_id = d.partner_id and o.customer_id = d.customer_id
                          and o.stage = 'WON' and o.id <> d.id and o.closed_at < coalesce(d.closed_at, 'infinity') and ol.product_id = l.product_id) then 'renewal'
           else 'expansion' end\
      """;

  private static final String REST =
      ", d.stage, d.closed_at, d.owner_id, l.line_no, pr.code, pr.category, pr.commissionable, l.amount, l.currency, d.benefit, l.quantity, d.country, "
          + ORIGIN
          + ", d.process_id, d.process_version from deal d join partner pa on pa.id = d.partner_id join deal_line l on l.deal_id = d.id join product pr on pr.id = l.product_id";

  @PersistenceContext EntityManager em;
  @Inject CompanyDay companyDay;

  /** A partner's deal with its lines in order. */
  record SoldDeal(
      DealId deal,
      PartnerId partner,
      String tier,
      DealStage stage,
      Optional<Instant> closedAt,
      Optional<PersonId> owner,
      Optional<String> country,
      String origin,
      ProcessId process,
      int processVersion,
      List<Sold> lines) {

    /** As it is for a firm of that tier. */
    SoldDeal withTier(String other) {
      return new SoldDeal(
          deal,
          partner,
          other,
          stage,
          closedAt,
          owner,
          country,
          origin,
          process,
          processVersion,
          lines);
    }
  }

  /**
   * A line.
   *
   * @param motion new, expansion or renewal, of this firm with this customer
   */
  record Sold(SoldLine line, String motion) {}

  /** Empty for the company's own deals, which earn nobody commission. */
  Optional<SoldDeal> find(DealId deal) {
    return deals(Listing.of(em, select()).where("d.id = ?", deal.value())).stream().findFirst();
  }

  /** A partner's open deals; only those of one person, if one is given. */
  List<SoldDeal> open(PartnerId partner, Optional<PersonId> owner) {
    return deals(
        Listing.of(em, select())
            .where("d.partner_id = ?", partner.value())
            .where("d.stage not in ('WON', 'LOST')")
            .whereGiven(owner.map(PersonId::value), "d.owner_id = ?"));
  }

  /**
   * Which other firms share what a deal earns: those that have accepted a share, of a closed deal
   * those that had it then. For the company and its jobs.
   */
  Shares shares(DealId deal) {
    return new Shares(
        Listing.of(
                em,
                "select q.id, q.partner_id, q.split from deal_party q join deal d on d.id = q.deal_id")
            .where("q.deal_id = ?", deal.value())
            .where("d.partner_id is not null")
            .where("q.split is not null and q.answered_at is not null")
            .where("q.state in ('ACCEPTED', 'LEFT', 'REMOVED')")
            .where("(q.ended_at is null or q.ended_at > d.closed_at)")
            .orderedBy("q.partner_id, q.id")
            .stream()
            .map(row ->
                new Shares.Share(
                    new PartyId(row.uuid(0)), new PartnerId(row.uuid(1)), row.decimal(2)))
            .toList());
  }

  /** Percent that stays with a firm, of those of its deals on which others have a share. */
  Map<DealId, BigDecimal> kept(PartnerId partner) {
    Map<DealId, BigDecimal> kept = new HashMap<>();
    Listing.query(em, "select s.deal, s.percent from own_shares(?1) s", partner.value())
        .forEach(row -> kept.put(new DealId(row.uuid(0)), row.decimal(1)));
    return kept;
  }

  /** What a partner won from a moment on, oldest first. */
  List<DealId> wonSince(PartnerId partner, Instant since) {
    return Listing.of(em, "select d.id, d.closed_at from deal d")
        .where("d.partner_id = ?", partner.value())
        .where("d.stage = 'WON'")
        .where("d.closed_at >= ?", since)
        .orderedBy("d.closed_at, d.id")
        .stream()
        .map(row -> new DealId(row.uuid(0)))
        .toList();
  }

  /**
   * What a partner won of commissionable products in a currency since a moment, before a deal that
   * was closed at another; deals of one moment count in the order of their ids.
   */
  Money volume(PartnerId partner, Currency currency, Instant since, Instant until, DealId before) {
    return Listing.query(
            em,
            """
            select coalesce(sum(l.amount), 0), 0
            from deal d join deal_line l on l.deal_id = d.id join product pr on pr.id = l.product_id
            where d.partner_id = ?1 and d.stage = 'WON' and d.closed_at >= ?2 and (d.closed_at, d.id) < (?3, ?4)
              and l.currency = ?5 and pr.commissionable
            """,
            partner.value(),
            java.sql.Timestamp.from(since),
            java.sql.Timestamp.from(until),
            before.value(),
            currency.getCurrencyCode())
        .stream()
        .findFirst()
        .map(row -> new Money(row.decimal(0), currency))
        .orElseGet(() -> Money.zero(currency));
  }

  /** Of a closed deal its firm's tier is that of the day, by the company's clock. */
  private String select() {
    return """
    select d.id, d.partner_id,
      coalesce((select t.tier from tier_assignment t
                where t.partner_id = d.partner_id and d.closed_at is not null and t.valid_from <= cast(d.closed_at at time zone '%s' as date)
                order by t.valid_from desc, t.seq desc limit 1), pa.tier)\
    """
            .formatted(companyDay.zone())
        + REST;
  }

  private static List<SoldDeal> deals(Listing listing) {
    Map<DealId, SoldDeal> deals = new LinkedHashMap<>();
    for (Row row : listing.orderedBy("d.id, l.line_no")) {
      SoldLine line =
          new SoldLine(
              row.integer(6),
              row.text(7),
              row.text(8),
              row.flag(9),
              row.money(10),
              row.integer(12),
              row.integer(13));
      deals
          .computeIfAbsent(new DealId(row.uuid(0)), id -> deal(id, row))
          .lines()
          .add(new Sold(line, row.text(16)));
    }
    return List.copyOf(deals.values());
  }

  private static SoldDeal deal(DealId id, Row row) {
    return new SoldDeal(
        id,
        new PartnerId(row.uuid(1)),
        row.text(2),
        DealStage.valueOf(row.text(3)),
        row.maybeInstant(4),
        row.maybeUuid(5).map(PersonId::new),
        row.maybeText(14),
        row.text(15),
        new ProcessId(row.uuid(17)),
        row.integer(18),
        new ArrayList<>());
  }
}
