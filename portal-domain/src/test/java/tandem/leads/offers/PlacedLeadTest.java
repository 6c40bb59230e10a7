package tandem.leads.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.FirmFixture;
import tandem.leads.LeadId;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** A lead that was placed goes back once its protection is over and nothing came of it. */
class PlacedLeadTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("Tandem");

  private final FirmFixture firm = new FirmFixture(database);
  private final LeadId lead = new LeadId(UUID.randomUUID());
  private final OfferBook book = new Beans(database.em()).get(OfferBook.class);

  @BeforeEach
  void it_ran_out_and_opened_a_deal() throws SQLException {
    database.asOwner(
        "insert into lead (id, partner_id, owner_id, owner_name, stage, customer_name, name_key, country, submitted_at, decided_at, protected_until, created_at, updated_at) values ('%s', '%s', '%s', 'Somebody', 'EXPIRED', 'Kai', 'kai', 'DE', now(), now(), date '2027-01-31', now(), now())"
            .formatted(lead.value(), firm.firm.value(), firm.sellerId.value()),
        "insert into deal (id, partner_id, lead_id, owner_id, owner_name, stage, amount, currency, opened_at, stage_since, created_at, updated_at) values ('%s', '%s', '%s', '%s', 'S', 'PROSPECT', 100, 'EUR', now(), now(), now(), now())"
            .formatted(UUID.randomUUID(), firm.firm.value(), lead.value(), firm.sellerId.value()));
  }

  @Test
  void an_open_deal_keeps_it_with_the_firm() {
    assertThat(cameToNothing()).isFalse();
  }

  @Test
  void a_deal_that_was_won_keeps_it_for_good() throws SQLException {
    deal("stage = 'WON'");

    assertThat(cameToNothing()).isFalse();
  }

  @Test
  void a_lost_deal_gives_it_back() throws SQLException {
    deal("stage = 'LOST', lost_reason = 'PRICE'");

    assertThat(cameToNothing()).isTrue();
  }

  @Test
  void what_is_still_protected_stays_though_its_deal_was_lost() throws SQLException {
    deal("stage = 'LOST', lost_reason = 'PRICE'");
    database.asOwner("update lead set stage = 'APPROVED' where id = '%s'".formatted(lead.value()));
    try {
      assertThat(cameToNothing()).isFalse();
    } finally {
      database.asOwner("update lead set stage = 'EXPIRED' where id = '%s'".formatted(lead.value()));
    }
  }

  private void deal(String set) throws SQLException {
    database.asOwner("update deal set %s where lead_id = '%s'".formatted(set, lead.value()));
  }

  private boolean cameToNothing() {
    return database.as(ROBOT, () -> book.cameToNothing(lead));
  }
}
