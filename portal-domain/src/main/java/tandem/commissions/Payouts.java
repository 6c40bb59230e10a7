package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.access.Actor;
import tandem.platform.Keyset;
import tandem.platform.Money;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;
import tandem.platform.persistence.SqlArray;

/** Payouts and the entries that they settled. An entry is settled once: the table's key says so. */
@ApplicationScoped
class Payouts {
  @PersistenceContext EntityManager em;

  /** Entries with their sum. */
  record Payable(List<UUID> entries, Money sum) {}

  void add(PayoutId id, PayPartner order, Money amount, Actor author, Instant now) {
    em.createNativeQuery(
            "insert into payout (id, partner_id, reference, amount, currency, paid_on, author_id, author_name, created_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        .setParameter(1, id.value())
        .setParameter(2, order.partner().value())
        .setParameter(3, order.reference().strip())
        .setParameter(4, amount.amount())
        .setParameter(5, order.currency().getCurrencyCode())
        .setParameter(6, Date.valueOf(order.paidOn()))
        .setParameter(7, author.person().value())
        .setParameter(8, author.name())
        .setParameter(9, Timestamp.from(now))
        .executeUpdate();
  }

  /** What is to be paid: these entries and no others, even if one is booked in the next moment. */
  Payable payable(PayPartner order) {
    List<Row> rows =
        Listing.of(
                em,
                "select e.id, case when e.credit_account = 'partner_payable' then e.amount else -e.amount end, e.currency from ledger_entry e")
            .where("e.kind <> 'PAYOUT'")
            .where("e.partner_id = ?", order.partner().value())
            .where("e.currency = ?", order.currency().getCurrencyCode())
            .where("e.earned_on <= ?", Date.valueOf(order.earnedUntil()))
            .where("not exists (select from payout_line pl where pl.entry_id = e.id)")
            .rows();
    Money sum =
        rows.stream().map(row -> row.money(1)).reduce(Money.zero(order.currency()), Money::plus);
    return new Payable(rows.stream().map(row -> row.uuid(0)).toList(), sum);
  }

  void settle(PayoutId id, PartnerId partner, Payable payable) {
    em.createNativeQuery(
            "insert into payout_line (payout_id, partner_id, entry_id) select ?1, ?2, unnest(cast(?3 as uuid[]))")
        .setParameter(1, id.value())
        .setParameter(2, partner.value())
        .setParameter(3, SqlArray.of(payable.entries().stream()))
        .executeUpdate();
  }

  /** The latest payment first. */
  Page<PayoutView> list(Optional<PartnerId> partner, PageRequest page) {
    List<PayoutView> rows =
        Listing.of(
                em,
                "select po.id, po.partner_id, pa.name, po.reference, po.amount, po.currency, po.paid_on, po.author_name,"
                    + " (select count(*) from payout_line pl where pl.payout_id = po.id), po.created_at"
                    + " from payout po join partner pa on pa.id = po.partner_id")
            .whereGiven(partner.map(PartnerId::value), "po.partner_id = ?")
            .page(page, "po.paid_on", "po.id", true, text -> Date.valueOf(LocalDate.parse(text)))
            .stream()
            .map(Payouts::view)
            .toList();
    return Page.cut(
        rows, page.limit(), last -> new Keyset(last.paidOn().toString(), last.id().value()));
  }

  /** Partners by name, each with its currencies. */
  List<PartnerBalance> balances(Optional<PartnerId> partner) {
    return Listing.of(
            em,
            """
            select pa.id, pa.name, pa.tier, e.currency, coalesce(sum(s.amount) filter (where e.kind not in ('HOLDBACK', 'HOLDBACK_RELEASE')), 0),
              coalesce(sum(s.amount) filter (where pl.payout_id is not null), 0),
              coalesce(sum(s.amount) filter (where pl.payout_id is null), 0),
              count(*) filter (where pl.payout_id is null)
            from ledger_entry e
              cross join lateral (select case when e.credit_account = 'partner_payable' then e.amount else -e.amount end as amount) s
              join partner pa on pa.id = e.partner_id
              left join payout_line pl on pl.entry_id = e.id\
            """)
        .where("e.kind <> 'PAYOUT'")
        .whereGiven(partner.map(PartnerId::value), "e.partner_id = ?")
        .grouped("pa.id, pa.name, pa.tier, e.currency order by pa.name, e.currency")
        .stream()
        .map(Payouts::balance)
        .toList();
  }

  private static PartnerBalance balance(Row row) {
    Currency currency = Currency.getInstance(row.text(3));
    Money earned = new Money(row.decimal(4), currency);
    Money paid = new Money(row.decimal(5), currency);
    return new PartnerBalance(
        new PartnerId(row.uuid(0)),
        row.text(1),
        row.text(2),
        earned,
        paid,
        new Money(row.decimal(6), currency),
        row.integer(7));
  }

  private static PayoutView view(Row row) {
    return new PayoutView(
        new PayoutId(row.uuid(0)),
        new PartnerId(row.uuid(1)),
        row.text(2),
        row.text(3),
        row.money(4),
        row.date(6),
        row.text(7),
        row.integer(8),
        row.instant(9));
  }
}
