package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.deals.DealId;
import tandem.deals.DealStage;
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
  private static final String SELECT =
      "select d.id, d.partner_id, pa.tier, d.stage, d.closed_at, d.owner_id, l.line_no, pr.code, pr.category, pr.commissionable, l.amount, l.currency, d.benefit"
          + " from deal d join partner pa on pa.id = d.partner_id join deal_line l on l.deal_id = d.id join product pr on pr.id = l.product_id";

  @PersistenceContext EntityManager em;

  /** A partner's deal with its lines in order. */
  record SoldDeal(
      DealId deal,
      PartnerId partner,
      String tier,
      DealStage stage,
      Optional<Instant> closedAt,
      Optional<PersonId> owner,
      List<SoldLine> lines) {}

  /** Empty for the company's own deals, which earn nobody commission. */
  Optional<SoldDeal> find(DealId deal) {
    return deals(Listing.of(em, SELECT).where("d.id = ?", deal.value())).stream().findFirst();
  }

  /** A partner's open deals; only those of one person, if one is given. */
  List<SoldDeal> open(PartnerId partner, Optional<PersonId> owner) {
    return deals(
        Listing.of(em, SELECT)
            .where("d.partner_id = ?", partner.value())
            .where("d.stage not in ('WON', 'LOST')")
            .whereGiven(owner.map(PersonId::value), "d.owner_id = ?"));
  }

  private static List<SoldDeal> deals(Listing listing) {
    Map<DealId, SoldDeal> deals = new LinkedHashMap<>();
    for (Row row : listing.orderedBy("d.id, l.line_no")) {
      deals
          .computeIfAbsent(new DealId(row.uuid(0)), id -> deal(id, row))
          .lines()
          .add(
              new SoldLine(
                  row.integer(6),
                  row.text(7),
                  row.text(8),
                  row.flag(9),
                  row.money(10),
                  row.integer(12)));
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
        new ArrayList<>());
  }
}
