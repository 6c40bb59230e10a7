package tandem.stack.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What happened around the review desk: queues that were lent, deals of the company's own on
 * customers whom a partner protects, two explained and one not yet.
 */
final class DemoDesk {
  private static final String DEAL =
      """
      insert into deal (id, customer_id, customer_name, country, owner_id, owner_name, stage, amount, currency, expected_close, need,
        opened_at, stage_since, created_at, updated_at, version)
      select ?, l.customer_id, c.name, l.country, ?, ?, 'PROSPECT', l.amount, l.currency, current_date + 90, 'Asked us directly for a quotation.',
        s.at, s.at, s.at, s.at, 0
      from lead l join customer c on c.id = l.customer_id
        cross join lateral (select l.decided_at + (? - l.decided_at) / 2 as at) s
      where l.partner_id = ? and l.stage = 'APPROVED' and l.protected_until > current_date + 10 and l.amount is not null
        and not exists (select from deal d where d.customer_id = l.customer_id and d.partner_id is null)
      order by l.decided_at desc, l.id limit 1
      """;
  private static final String LINES =
      """
      insert into deal_line (deal_id, line_no, product_id, quantity, amount, currency)
      select d.id, 1, n.product_id, 1, d.amount, d.currency
      from deal d join lead l on l.customer_id = d.customer_id and l.partner_id = ? and l.stage = 'APPROVED'
        join lead_line n on n.lead_id = l.id
      where d.id = ? order by n.line_no limit 1
      """;
  private static final String BYPASS =
      """
      insert into deal_bypass (id, deal_id, lead_id, partner_id, step, stage, reason_code, comment, author_id, author_name, at)
      select ?, d.id, l.id, l.partner_id, 'OPENED', d.stage, ?, ?, d.owner_id, d.owner_name, d.opened_at
      from deal d join lead l on l.customer_id = d.customer_id and l.partner_id = ? and l.stage = 'APPROVED'
      where d.id = ? order by l.id limit 1
      """;

  private final Instant now;
  private final LocalDate today;

  DemoDesk(Instant now, LocalDate today) {
    this.now = now;
    this.today = today;
  }

  void write(Connection owner) throws SQLException {
    absences(owner);
    bypass(
        owner,
        1,
        "nord",
        "TENDER",
        "A public tender that only the maker may answer; agreed with Nord by phone.");
    bypass(
        owner,
        2,
        "alpen",
        "KEY_ACCOUNT",
        "The group's head office has had its contract with us since 2019.");
    deal(owner, 3, firm("ural"));
  }

  private void absences(Connection owner) throws SQLException {
    Batch absences =
        new Batch(
            "approval_delegation",
            "id, giver_id, giver_name, delegate_id, delegate_name, from_day::date, until_day::date, given_at");
    absence(absences, 11, Firms.SECOND_APPROVER, Firms.APPROVER, -34, -24);
    absence(absences, 12, Firms.APPROVER, Firms.SECOND_APPROVER, -15, -13);
    absence(absences, 13, Firms.APPROVER, Firms.SECOND_APPROVER, -75, -62);
    absences.write(owner);
  }

  private void absence(Batch absences, int number, Person giver, Person to, int from, int until) {
    absences.add(
        id(number),
        giver.id(),
        giver.name(),
        to.id(),
        to.name(),
        today.plusDays(from).toString(),
        today.plusDays(until).toString(),
        now.minus(Duration.ofDays(Math.max(2, 3 - from))));
  }

  private void bypass(Connection owner, int number, String code, String reason, String words)
      throws SQLException {
    Firm firm = firm(code);
    deal(owner, number, firm);
    try (PreparedStatement bypass = owner.prepareStatement(BYPASS)) {
      bypass.setObject(1, id(20 + number));
      bypass.setString(2, reason);
      bypass.setString(3, words);
      bypass.setObject(4, firm.uuid());
      bypass.setObject(5, id(number));
      bypass.executeUpdate();
    }
  }

  private void deal(Connection owner, int number, Firm firm) throws SQLException {
    try (PreparedStatement deal = owner.prepareStatement(DEAL);
        PreparedStatement lines = owner.prepareStatement(LINES)) {
      deal.setObject(1, id(number));
      deal.setObject(2, Firms.MANAGER.id());
      deal.setString(3, Firms.MANAGER.name());
      deal.setTimestamp(4, Timestamp.from(now));
      deal.setObject(5, firm.uuid());
      deal.executeUpdate();
      lines.setObject(1, firm.uuid());
      lines.setObject(2, id(number));
      lines.executeUpdate();
    }
  }

  private static Firm firm(String code) {
    return Firms.ALL.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }

  private static UUID id(int number) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + 0xe00 + number);
  }
}
