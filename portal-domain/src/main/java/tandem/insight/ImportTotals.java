package tandem.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import tandem.access.Actor;
import tandem.platform.Money;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/**
 * What imported deals add up to, by firm and stage, with the commissions booked on them: to hold
 * beside the totals of the source.
 */
@UseCase
@ApplicationScoped
public class ImportTotals {
  /** One firm and stage. Amount and commission are in the deals' currency. */
  public record Total(String partner, String stage, long count, Money amount, Money commission) {}

  @PersistenceContext EntityManager em;
  @Inject InsightPolicy policy;

  /** Over all deals that came in by imports. */
  public List<Total> ofDeals(Actor actor) {
    policy.maySeeAll(actor);
    return Listing.of(
            em,
            "select p.name, d.stage, count(*), sum(d.amount), d.currency, coalesce(sum(e.earned), 0), d.currency"
                + " from imported_row i join deal d on i.target = 'deals' and i.key = d.external_id join partner p on p.id = d.partner_id"
                + " left join lateral (select sum(l.amount) as earned from ledger_entry l where l.deal_id = d.id and l.kind = 'EARNING') e on true")
        .grouped("p.name, d.stage, d.currency order by p.name, d.stage")
        .stream()
        .map(row -> new Total(row.text(0), row.text(1), row.number(2), row.money(3), row.money(5)))
        .toList();
  }
}
