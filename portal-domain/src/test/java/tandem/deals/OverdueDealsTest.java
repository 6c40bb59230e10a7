package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.access.FirmFixture;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Deals over the norm of their stage, on a real database. */
class OverdueDealsTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Instant NOW = Instant.parse("2027-02-15T10:00:00Z");

  private final FirmFixture ours = new FirmFixture(database);
  private final DealLists lists =
      new Beans(database.em())
          .with(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC))
          .get(DealLists.class);

  @Test
  void a_short_norm_is_not_hidden_behind_deals_that_have_time() throws SQLException {
    for (int i = 0; i < 5; i++) {
      deal("project", DealStage.SOLUTION, 30);
    }
    UUID late = deal("shelf", DealStage.PROSPECT, 10);
    UUID later = deal("shelf", DealStage.PROSPECT, 14);

    assertThat(overdue(3)).containsExactly(new DealId(later), new DealId(late));
    assertThat(overdue(1)).containsExactly(new DealId(later));
  }

  private List<DealId> overdue(int most) {
    return database
        .as(ours.owner, () -> lists.overdue(ours.owner, DealFilter.ALL, NOW, most))
        .stream()
        .map(DealRow::id)
        .toList();
  }

  private UUID deal(String process, DealStage stage, int days) throws SQLException {
    UUID id = UUID.randomUUID();
    database.asOwner(
        "insert into deal (id, partner_id, customer_name, owner_id, owner_name, stage, amount, currency, opened_at, stage_since, created_at, updated_at, process_id, process_version) select '%s', '%s', 'Hansa', '%s', 'Somebody', '%s', 100, 'EUR', now(), timestamptz '%s' - interval '%d days', now(), now(), id, 1 from sales_process where code = '%s'"
            .formatted(id, ours.firm.value(), ours.sellerId.value(), stage, NOW, days, process));
    return id;
  }
}
