package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.leads.FlushingEvents;
import tandem.platform.Events;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Who opens a closed deal again past whom, on a real database. */
class LossDeskTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Instant NOW = Instant.parse("2027-02-15T10:00:00Z");

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture others = new FirmFixture(database);
  private final UUID product = UUID.randomUUID();
  private final UUID customer = UUID.randomUUID();
  private final UUID lead = UUID.randomUUID();
  private final DealId deal = new DealId(UUID.randomUUID());
  private final CompanyUser manager =
      new CompanyUser(
          new PersonId(UUID.randomUUID()),
          "Berta",
          Set.of(CompanyRole.SALES_MANAGER),
          "en",
          "test");
  private final LossDesk desk =
      new Beans(database.em())
          .with(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC))
          .with(Events.class, new FlushingEvents(database.em(), ours.events))
          .get(LossDesk.class);

  @BeforeEach
  void a_customer_and_a_product() throws SQLException {
    database.asOwner(
        "insert into product (id, code, category, name_en, name_ru, price, currency) values ('%s', '%s', 'BOATS', 'Boat', 'Лодка', 1, 'EUR')"
            .formatted(product, product),
        "insert into customer (id, name, name_key, country, created_at) values ('%s', 'N', 'n %s', 'DE', now())"
            .formatted(customer, customer));
  }

  @Test
  void the_company_s_own_deal_is_taken_up_again_and_who_is_passed_by_is_told() throws SQLException {
    lost("null", "null");
    lead(UUID.randomUUID(), others, "APPROVED");

    reopen();

    assertThat(ours.published)
        .filteredOn(ProtectionBypassed.class::isInstance)
        .singleElement()
        .satisfies(event -> assertThat(event.ownedBy()).contains(others.firm));
    assertThat(ours.published).hasAtLeastOneElementOfType(DealReopened.class);
  }

  @Test
  void a_firm_s_deal_is_not_taken_up_beside_another_firm_s_protection() throws SQLException {
    lead(lead, ours, "EXPIRED");
    lost(quoted(ours.firm.value()), quoted(lead));
    UUID theirs = UUID.randomUUID();
    lead(theirs, others, "APPROVED");

    refused("protected_by_another_lead");
    database.asOwner("update lead set stage = 'EXPIRED' where id = '%s'".formatted(theirs));
    reopen();
  }

  @Test
  void a_firm_s_deal_is_taken_up_where_nobody_else_has_the_customer() throws SQLException {
    lead(lead, ours, "EXPIRED");
    lost(quoted(ours.firm.value()), quoted(lead));

    reopen();

    assertThat(ours.published).hasAtLeastOneElementOfType(DealReopened.class);
  }

  @Test
  void what_went_back_to_the_company_is_offered_anew() throws SQLException {
    lead(lead, ours, "EXPIRED");
    lost(quoted(ours.firm.value()), quoted(lead));
    UUID placed = UUID.randomUUID();
    database.asOwner(
        "insert into person (id, username, name, roles) values ('%s', '%s', 'Berta', '{approver,sales_manager}')"
            .formatted(manager.person().value(), manager.person().value()),
        "insert into company_lead (id, state, customer_name, country, contact_consent, product_ids, quantities, amount, currency, need, programme_id, hot, author_id, author_name, author_locale, created_at, updated_at) select '%s', 'OPEN', 'C', 'DE', true, array['%s']::uuid[], '{1}', 1, 'EUR', 'N', (select id from programme order by id limit 1), false, '%s', 'M', 'en', now(), now()"
            .formatted(placed, product, manager.person().value()),
        "insert into lead_offer (id, partner_id, company_lead_id, state, need, country, product_ids, size_from, size_to, currency, hot, why, offered_at, due_at, ended_at, lead_id) values ('%s', '%s', '%s', 'ACCEPTED', 'N', 'DE', array['%s']::uuid[], 1, 2, 'EUR', false, '[]', now(), now() + interval '3 days', now(), '%s')"
            .formatted(UUID.randomUUID(), ours.firm.value(), placed, product, lead));

    refused("transition_not_allowed");
  }

  @Test
  void whoever_said_why_it_was_lost_does_not_accept_the_loss() throws SQLException {
    lost("null", "null");
    database.asOwner(
        "insert into loss_word (id, deal_id, closed_at, side, reason, author_id, author_name, at) values ('%s', '%s', timestamptz '%s', 'COMPANY', 'OTHER', '%s', 'Berta', now())"
            .formatted(
                UUID.randomUUID(), deal.value(), NOW.minusSeconds(3600), manager.person().value()),
        "insert into loss_review (id, deal_id, closed_at, contacts) values ('%s', '%s', timestamptz '%s', 0)"
            .formatted(UUID.randomUUID(), deal.value(), NOW.minusSeconds(3600)));
    CompanyUser another =
        new CompanyUser(
            new PersonId(UUID.randomUUID()), "Jan", Set.of(CompanyRole.SALES_MANAGER), "en", "t");

    assertThatThrownBy(() -> database.as(manager, () -> desk.accept(manager, deal, "It is.")))
        .isInstanceOfSatisfying(
            Refusal.Forbidden.class, no -> assertThat(no.code()).isEqualTo("four_eyes_required"));
    database.as(another, () -> desk.accept(another, deal, "It is."));

    assertThat(ours.published).hasAtLeastOneElementOfType(LossReviewed.class);
  }

  private void lost(String firm, String ofLead) throws SQLException {
    database.asOwner(
        "insert into deal (id, partner_id, lead_id, customer_id, customer_name, owner_id, owner_name, stage, lost_reason, amount, currency, opened_at, stage_since, closed_at, created_at, updated_at) values ('%s', %s, %s, '%s', 'Hansa', %s, 'Somebody', 'LOST', 'OTHER', 100, 'EUR', now(), now(), timestamptz '%s', now(), now())"
            .formatted(
                deal.value(),
                firm,
                ofLead,
                customer,
                firm.equals("null") ? "null" : quoted(ours.sellerId.value()),
                NOW.minusSeconds(3600)),
        "insert into deal_line (deal_id, partner_id, line_no, product_id, quantity, amount, currency) values ('%s', %s, 1, '%s', 1, 100, 'EUR')"
            .formatted(deal.value(), firm, product));
  }

  private void lead(UUID id, FirmFixture of, String stage) throws SQLException {
    database.asOwner(
        "insert into lead (id, partner_id, owner_id, owner_name, stage, customer_id, customer_name, name_key, country, submitted_at, decided_at, protected_until, created_at, updated_at) values ('%s', '%s', '%s', 'Somebody', '%s', '%s', 'N', 'n', 'DE', now(), now(), current_date + 90, now(), now())"
            .formatted(id, of.firm.value(), of.sellerId.value(), stage, customer),
        "insert into lead_line (lead_id, partner_id, line_no, product_id, quantity) values ('%s', '%s', 1, '%s', 1)"
            .formatted(id, of.firm.value(), product));
  }

  private void reopen() {
    long version = database.as(manager, () -> desk.deals.get(deal).version());
    database.as(manager, () -> desk.reopen(manager, deal, version, "They called back."));
  }

  private void refused(String code) {
    assertThatThrownBy(this::reopen)
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, no -> assertThat(no.code()).isEqualTo(code));
  }

  private static String quoted(UUID id) {
    return "'" + id + "'";
  }
}
