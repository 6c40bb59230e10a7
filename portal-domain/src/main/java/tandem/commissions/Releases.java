package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import tandem.deals.DealId;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Sets free what was kept back: each part on its own day, once. A refund that is booked at the same
 * moment holds the deal's lock; that deal waits for the next round, so that nothing is freed twice.
 * Harmless to run twice.
 */
@UseCase
@ApplicationScoped
public class Releases {
  static final int AT_ONCE = 500;

  /**
   * Parts that are due, with what each still keeps. All parts of a line together never give more
   * than the line keeps: releases of before said only the last part of their line.
   */
  private static final String DUE =
      """
      select w.*, least(w.rest, greatest(w.held - w.earlier, 0)) as free
      from (
        select r.*, coalesce(sum(r.rest) over (partition by r.partner_id, r.deal_id, r.line_no, r.rule_no order by r.release_on, r.created_at, r.id
            rows between unbounded preceding and 1 preceding), 0) as earlier
        from (
          select e.*,
            greatest(e.amount - coalesce((select sum(s.amount) from ledger_entry s
               where s.partner_id = e.partner_id and s.deal_id = e.deal_id and s.line_no = e.line_no and s.rule_no = e.rule_no
                 and s.kind = 'HOLDBACK_RELEASE' and s.reverses_id = e.id), 0), 0) as rest,
            (select sum(case s.kind when 'HOLDBACK' then s.amount else -s.amount end) from ledger_entry s
             where s.partner_id = e.partner_id and s.deal_id = e.deal_id and s.line_no = e.line_no and s.rule_no = e.rule_no
               and s.kind in ('HOLDBACK', 'HOLDBACK_RELEASE')) as held
          from ledger_entry e
          where e.kind = 'HOLDBACK' and e.release_on <= ?1
            and not exists (select from ledger_entry d where d.partner_id = e.partner_id and d.source_key = e.source_key || '/due')) r) w\
      """;

  private static final String DEALS =
      "select distinct h.partner_id, h.deal_id from (%s) h where h.free > 0 order by h.partner_id, h.deal_id limit ?2"
          .formatted(DUE);

  private static final String RELEASE =
      """
      insert into ledger_entry (id, partner_id, kind, debit_account, credit_account, amount, currency, deal_id, line_no, plan_version_id, rule_no, base, rate,
        calculation, earned_on, source_key, created_at, reverses_id)
      select gen_random_uuid(), h.partner_id, 'HOLDBACK_RELEASE', 'partner_held', 'partner_payable', h.free, h.currency, h.deal_id, h.line_no, h.plan_version_id,
        h.rule_no, h.base, h.rate, h.calculation, ?1, h.source_key || '/due', ?2, h.id
      from (%s) h
      where h.free > 0
      on conflict (partner_id, source_key) do nothing
      """
          .formatted(
              DUE.replace(
                  "where e.kind = 'HOLDBACK'",
                  "where e.partner_id = ?3 and e.deal_id = ?4 and e.kind = 'HOLDBACK'"));

  @PersistenceContext EntityManager em;
  @Inject EventBook events;
  @Inject CompanyDay companyDay;
  @Inject Clock clock;

  /** Answers how many deals it looked at: fewer than {@link #AT_ONCE} means that none is left. */
  @OpenToAll("a job of the system's own")
  public int releaseDue(Caller robot) {
    return releaseDue(robot, AT_ONCE);
  }

  @OpenToAll("a job of the system's own")
  int releaseDue(Caller robot, int most) {
    List<Row> due = Listing.query(em, DEALS, Date.valueOf(companyDay.today()), most);
    due.forEach(deal -> release(deal.uuid(0), new DealId(deal.uuid(1))));
    return due.size();
  }

  /** Reads again once the deal is its own: somebody may have been faster. */
  private void release(UUID partner, DealId deal) {
    if (events.free(deal)) {
      int unused =
          em.createNativeQuery(RELEASE)
              .setParameter(1, Date.valueOf(companyDay.today()))
              .setParameter(2, Timestamp.from(clock.instant()))
              .setParameter(3, partner)
              .setParameter(4, deal.value())
              .executeUpdate();
    }
  }
}
