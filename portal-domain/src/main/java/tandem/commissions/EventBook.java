package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.access.Actor;
import tandem.commissions.EarningsPolicy.Reach;
import tandem.commissions.SoldDeals.Sold;
import tandem.commissions.SoldDeals.SoldDeal;
import tandem.deals.DealId;
import tandem.platform.Money;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Events of deals, as the table keeps them. */
@ApplicationScoped
class EventBook {
  private static final String SELECT =
      """
      select v.id, v.partner_id, pa.name, v.deal_id, coalesce(d.customer_name, ''), v.kind, v.external_id, v.amount, v.currency, v.occurred_on, v.recorded_at,
        coalesce((select sum(case when e.kind = 'REVERSAL' then -e.amount else e.amount end) from ledger_entry e
                  where e.partner_id = v.partner_id and e.deal_id = v.deal_id and e.event_id = v.id and e.kind in ('EARNING', 'BONUS', 'REVERSAL')), 0),
        (select count(*) from ledger_entry e where e.partner_id = v.partner_id and e.deal_id = v.deal_id and e.event_id = v.id)
      from commission_event v join partner pa on pa.id = v.partner_id join deal d on d.id = v.deal_id\
      """;

  @PersistenceContext EntityManager em;

  /** One after the other for one deal: what is due follows from all its events. */
  void lock(DealId deal) {
    em.createNativeQuery(
            "select pg_advisory_xact_lock(hashtextextended('commission-event-' || ?1, 0))",
            Object.class)
        .setParameter(1, deal.text())
        .getResultList();
  }

  /** The same lock if nobody has it; false at once if somebody does. */
  boolean free(DealId deal) {
    return (Boolean)
        em.createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended('commission-event-' || ?1, 0))",
                Boolean.class)
            .setParameter(1, deal.text())
            .getSingleResult();
  }

  Optional<CommissionEventView> find(PartnerId partner, DealEventKind kind, String externalId) {
    return Listing.of(em, SELECT)
        .where("v.partner_id = ?", partner.value())
        .where("v.kind = ?", kind.name())
        .where("v.external_id = ?", externalId)
        .rows()
        .stream()
        .findFirst()
        .map(EventBook::view);
  }

  Optional<CommissionEventView> find(Reach reach, CommissionEventId id) {
    return reached(reach).where("v.id = ?", id.value()).rows().stream()
        .findFirst()
        .map(EventBook::view);
  }

  /** Recorded last first. */
  Page<CommissionEventView> list(Reach reach, Optional<DealId> deal, PageRequest page) {
    List<CommissionEventView> rows =
        reached(reach)
            .whereGiven(deal.map(DealId::value), "v.deal_id = ?")
            .newestFirst(page, "v.recorded_at", "v.id")
            .stream()
            .map(EventBook::view)
            .toList();
    return Page.cut(
        rows,
        page.limit(),
        last -> new tandem.platform.Keyset(last.recordedAt().toString(), last.id().value()));
  }

  EventSums sums(SoldDeal deal) {
    Map<DealEventKind, BigDecimal> sums = new EnumMap<>(DealEventKind.class);
    Listing.of(em, "select v.kind, sum(v.amount) from commission_event v")
        .where("v.partner_id = ?", deal.partner().value())
        .where("v.deal_id = ?", deal.deal().value())
        .grouped("v.kind")
        .forEach(row -> sums.put(DealEventKind.valueOf(row.text(0)), row.decimal(1)));
    BigDecimal total =
        deal.lines().stream()
            .map(Sold::line)
            .map(line -> line.amount().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new EventSums(total, sums);
  }

  void add(CommissionEventId id, PartnerId partner, RecordEvent order, Actor author, Instant now) {
    em.createNativeQuery(
            "insert into commission_event (id, partner_id, deal_id, kind, external_id, amount, currency, occurred_on, author_id, recorded_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .setParameter(1, id.value())
        .setParameter(2, partner.value())
        .setParameter(3, order.deal().value())
        .setParameter(4, order.kind().name())
        .setParameter(5, String.valueOf(order.externalId()).strip())
        .setParameter(6, order.amount().amount())
        .setParameter(7, order.amount().currency().getCurrencyCode())
        .setParameter(8, Date.valueOf(order.occurredOn()))
        .setParameter(9, author.person().value())
        .setParameter(10, Timestamp.from(now))
        .executeUpdate();
  }

  private Listing reached(Reach reach) {
    return Listing.of(em, SELECT)
        .whereGiven(reach.firm().map(PartnerId::value), "v.partner_id = ?")
        .whereGiven(reach.owner().map(PersonId::value), "d.owner_id = ?");
  }

  private static CommissionEventView view(Row row) {
    Money amount = row.money(7);
    Currency currency = amount.currency();
    return new CommissionEventView(
        new CommissionEventId(row.uuid(0)),
        new PartnerId(row.uuid(1)),
        row.text(2),
        new DealId(row.uuid(3)),
        row.text(4),
        DealEventKind.valueOf(row.text(5)),
        row.text(6),
        amount,
        row.date(9),
        row.instant(10),
        new Money(row.decimal(11), currency),
        row.integer(12));
  }
}
