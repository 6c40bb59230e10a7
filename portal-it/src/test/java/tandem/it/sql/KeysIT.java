package tandem.it.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Database;
import tandem.it.harness.Database.Verdict;

/**
 * A unique key that is violated tells that somebody else has the value (api-and-security D.1). So
 * each key that a partner's role can run into carries the firm, or nothing is learned from it.
 */
class KeysIT {
  /** Keys without the firm that a partner's role can run into, and why that tells nothing. */
  private static final Map<String, String> HARMLESS =
      Map.of(
          "audit_record_pkey",
          "a counter: that a number is given tells that somebody did something",
          "event_delivery_pkey",
          "the id of an event is given to no partner, and one that could be guessed would hold"
              + " the name of a job only",
          "calendar_feed_pkey",
          "a person's own; a dealer writes none but with their own person",
          "calendar_feed_token_hash_key",
          "the digest of 256 random bits that the portal makes",
          "incoming_mail_pkey",
          "the digest of a mail that the portal read by itself; no request names one",
          "lead_offer_one_at_a_time",
          "offers are made by the company alone; a firm's answer brings none into this key",
          "public_form_key_key",
          "128 random bits that the portal makes",
          "webhook_delivery_endpoint_id_event_id_key",
          "an endpoint and an event of one firm: random ids that are told to that firm only");

  /**
   * A key whose only column is a random id is none that somebody could ask for: to violate it one
   * has to know the id already.
   */
  private static final String KEYS_WITHIN_REACH =
      """
      select k.relname || ' on ' || t.relname, k.relname
      from pg_index i join pg_class t on t.oid = i.indrelid join pg_class k on k.oid = i.indexrelid
      where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and i.indisunique
        and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attnum = any(i.indkey::int2[]) and a.attname = 'partner_id')
        and not (i.indnkeyatts = 1 and i.indisprimary and exists (
          select from pg_attribute a where a.attrelid = t.oid and a.attnum = i.indkey[0] and a.attname = 'id' and a.atttypid = 'uuid'::regtype))
        and (has_any_column_privilege('tandem_partner', t.oid, 'INSERT')
          or exists (select from pg_attribute a where a.attrelid = t.oid and a.attnum = any(i.indkey::int2[]) and has_column_privilege('tandem_partner', t.oid, a.attnum, 'UPDATE')))
      order by 1
      """;

  @Test
  void no_key_within_a_partners_reach_tells_of_another_firms_value() {
    List<List<String>> loose = Schema.rows(KEYS_WITHIN_REACH);

    assertThat(loose)
        .as(
            "Let the key carry partner_id, take the right to insert or update away from"
                + " tandem_partner, or say in HARMLESS why nothing is learned from it")
        .extracting(key -> key.get(1))
        .containsExactlyInAnyOrderElementsOf(HARMLESS.keySet());
  }

  @Test
  void a_line_on_another_firms_lead_is_refused_alike_whether_it_is_there_or_not() {
    try (Database db = Database.application()) {
      TwoFirms firms = new TwoFirms(db);
      db.asPartner(firms.ours);
      Verdict taken = line(db, firms.theirsBy.get("lead"), firms.ours, 1);
      Verdict free = line(db, firms.theirsBy.get("lead"), firms.ours, 99);
      Verdict nowhere = line(db, UUID.randomUUID(), firms.ours, 1);

      assertThat(List.of(taken.state(), free.state(), nowhere.state())).containsOnly("23503");
    }
  }

  @Test
  void a_deal_pointed_at_another_firms_lead_is_refused_as_one_pointed_nowhere() {
    try (Database db = Database.application()) {
      TwoFirms firms = new TwoFirms(db);
      db.asPartner(firms.ours);
      String update = "update deal set lead_id = ? where id = ?";
      UUID deal = firms.oursBy.get("deal");

      assertThat(db.attempt(update, firms.theirsBy.get("lead"), deal).state()).isEqualTo("23503");
      assertThat(db.attempt(update, UUID.randomUUID(), deal).state()).isEqualTo("23503");
    }
  }

  @Test
  void both_firms_may_use_the_same_number_of_their_own() {
    try (Database db = Database.application()) {
      TwoFirms firms = new TwoFirms(db);
      for (UUID firm : List.of(firms.ours, firms.theirs)) {
        db.as("tandem_partner", Optional.of(firm));
        assertThat(db.attempt("update lead set external_id = 'SAME-1'").rows()).isEqualTo(1);
        db.run("update lead set external_id = 'SAME-1'");
      }
    }
  }

  private static Verdict line(Database db, UUID lead, UUID firm, int number) {
    return db.attempt(
        "insert into lead_line (lead_id, partner_id, line_no, product_id, quantity) select ?, ?, ?, product_id, 1 from lead_line limit 1",
        lead,
        firm,
        number);
  }
}
