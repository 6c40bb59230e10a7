package tandem.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.FirmFixture;
import tandem.deals.DealId;
import tandem.deals.DealReopened;
import tandem.deals.DealStage;
import tandem.platform.PersonId;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.TestDatabase;

/** Whoever works on a deal hears that it is open again, and of a won one whoever pays. */
class TellOfReopeningTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Instant NOW = Instant.parse("2027-02-15T10:00:00Z");
  private static final Robot ROBOT = new Robot("Tandem");

  private final FirmFixture ours = new FirmFixture(database);
  private final DealId deal = new DealId(UUID.randomUUID());
  private PersonId payer;
  private final TellOfReopening told =
      new Beans(database.em())
          .with(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC))
          .with(MailSender.class, new Unsent())
          .get(TellOfReopening.class);

  private static final class Unsent extends MailSender {
    @Override
    void send(String address, Reader reader, Letter letter) {
      assertThat(letter.body()).contains("Hansa", "They called back.");
    }
  }

  @BeforeEach
  void an_open_deal_and_finance_of_the_firm() throws SQLException {
    database.asOwner(
        "insert into deal (id, partner_id, customer_name, owner_id, owner_name, stage, amount, currency, opened_at, stage_since, created_at, updated_at) values ('%s', '%s', 'Hansa', '%s', 'Somebody', 'PROSPECT', 100, 'EUR', now(), now(), now(), now())"
            .formatted(deal.value(), ours.firm.value(), ours.sellerId.value()));
    payer = ours.keeper(database, "Fina", "finance");
  }

  @Test
  void a_lost_deal_is_its_owner_s_matter() {
    reopened(DealStage.LOST);

    assertThat(notices(ours.sellerId)).containsExactly("deal.reopened");
    assertThat(notices(payer)).isEmpty();
  }

  @Test
  void a_won_deal_is_finance_s_matter_too() {
    reopened(DealStage.WON);

    assertThat(notices(ours.sellerId)).containsExactly("deal.reopened");
    assertThat(notices(payer)).containsExactly("deal.unwon");
  }

  private void reopened(DealStage from) {
    DealReopened event =
        new DealReopened(deal, ours.firm, from, DealStage.PROSPECT, "They called back.", NOW);
    database.as(ROBOT, () -> told.on(UUID.randomUUID(), event));
  }

  private static List<String> notices(PersonId person) {
    return database.as(
        ROBOT,
        () ->
            Listing.of(database.em(), "select kind from notice")
                .where("person_id = ?", person.value())
                .rows()
                .stream()
                .map(row -> row.text(0))
                .toList());
  }
}
