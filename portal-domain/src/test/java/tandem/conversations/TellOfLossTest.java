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
import tandem.deals.DealLost;
import tandem.deals.LostReason;
import tandem.platform.Events;
import tandem.platform.PersonId;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.TestDatabase;

/** Whichever side closes a deal as lost, the other is asked for its word. */
class TellOfLossTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Instant NOW = Instant.parse("2027-02-15T10:00:00Z");
  private static final Robot ROBOT = new Robot("Tandem");

  private final FirmFixture ours = new FirmFixture(database);
  private final DealId deal = new DealId(UUID.randomUUID());
  private PersonId keeper;
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC))
          .with(MailSender.class, new MailSender())
          .with(Events.class, ours.events);
  private final TellOfLoss told = beans.get(TellOfLoss.class);

  @BeforeEach
  void a_lost_deal_of_a_firm_that_somebody_looks_after() throws SQLException {
    database.asOwner(
        "insert into deal (id, partner_id, customer_name, owner_id, owner_name, stage, lost_reason, amount, currency, opened_at, stage_since, closed_at, created_at, updated_at) values ('%s', '%s', 'Hansa', '%s', 'Somebody', 'LOST', 'OTHER', 100, 'EUR', now(), now(), timestamptz '%s', now(), now())"
            .formatted(deal.value(), ours.firm.value(), ours.sellerId.value(), NOW));
    keeper = ours.keeper(database, "Wanda", "channel_manager");
  }

  @Test
  void the_company_is_asked_when_the_dealer_closed_it() throws SQLException {
    said("PARTNER", "NO_DECISION");

    lost(LostReason.NO_DECISION);

    assertThat(notices(keeper)).containsExactly("deal.loss_asked_company");
    assertThat(notices(ours.sellerId)).isEmpty();
  }

  @Test
  void whoever_is_to_mend_the_reason_is_asked_as_well() throws SQLException {
    said("PARTNER", "COMPETENCE");

    lost(LostReason.COMPETENCE);

    assertThat(notices(keeper))
        .containsExactlyInAnyOrder("deal.loss_routed", "deal.loss_asked_company");
  }

  @Test
  void the_dealer_is_asked_when_the_company_closed_it() throws SQLException {
    said("COMPANY", "NO_DECISION");

    lost(LostReason.NO_DECISION);

    assertThat(notices(ours.sellerId)).containsExactly("deal.loss_asked");
    assertThat(notices(keeper)).isEmpty();
  }

  private void lost(LostReason reason) {
    DealLost event = new DealLost(deal, ours.firm, reason, "", NOW);
    UUID id = UUID.randomUUID();
    for (int tries = 0; tries < 2; tries++) {
      database.as(ROBOT, () -> told.on(id, event));
    }
  }

  private void said(String side, String reason) throws SQLException {
    database.asOwner(
        "insert into loss_word (id, deal_id, partner_id, closed_at, side, reason, author_id, author_name, at) values ('%s', '%s', '%s', timestamptz '%s', '%s', '%s', '%s', 'Somebody', now())"
            .formatted(
                UUID.randomUUID(),
                deal.value(),
                ours.firm.value(),
                NOW,
                side,
                reason,
                ours.sellerId.value()));
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
