package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;

/**
 * Sets free what was kept back when its day has come: of each line what is still held, once.
 * Set-based; harmless to run twice.
 */
@UseCase
@ApplicationScoped
public class Releases {
  static final int AT_ONCE = 500;

  private static final String RELEASE =
      """
      insert into ledger_entry (id, partner_id, kind, debit_account, credit_account, amount, currency, deal_id, line_no, plan_version_id, rule_no, base, rate,
        calculation, earned_on, source_key, created_at, reverses_id)
      select gen_random_uuid(), h.partner_id, 'HOLDBACK_RELEASE', 'partner_held', 'partner_payable', h.held, h.currency, h.deal_id, h.line_no, h.plan_version_id,
        h.rule_no, h.base, h.rate, h.calculation, ?1, h.source_key || '/due', ?2, h.id
      from (
        select distinct on (e.partner_id, e.deal_id, e.line_no, e.rule_no) e.*,
          (select sum(case s.kind when 'HOLDBACK' then s.amount else -s.amount end) from ledger_entry s
           where s.partner_id = e.partner_id and s.deal_id = e.deal_id and s.line_no = e.line_no and s.rule_no = e.rule_no
             and s.kind in ('HOLDBACK', 'HOLDBACK_RELEASE')) as held
        from ledger_entry e
        where e.kind = 'HOLDBACK' and e.release_on <= ?1
          and not exists (select from ledger_entry l where l.partner_id = e.partner_id and l.deal_id = e.deal_id and l.line_no = e.line_no and l.rule_no = e.rule_no
                          and l.kind = 'HOLDBACK' and l.release_on > ?1)
          and not exists (select from ledger_entry r where r.partner_id = e.partner_id and r.deal_id = e.deal_id and r.line_no = e.line_no and r.rule_no = e.rule_no
                          and r.kind = 'HOLDBACK_RELEASE' and r.event_id is null)
        order by e.partner_id, e.deal_id, e.line_no, e.rule_no, e.created_at desc, e.id desc
        limit %d) h
      where h.held > 0
      on conflict (partner_id, source_key) do nothing
      """
          .formatted(AT_ONCE);

  @PersistenceContext EntityManager em;
  @Inject CompanyDay companyDay;
  @Inject Clock clock;

  /** Answers how many lines it set free: fewer than {@link #AT_ONCE} means that none is left. */
  @OpenToAll("a job of the system's own")
  public int releaseDue(Caller robot) {
    return em.createNativeQuery(RELEASE)
        .setParameter(1, Date.valueOf(companyDay.today()))
        .setParameter(2, Timestamp.from(clock.instant()))
        .executeUpdate();
  }
}
