package tandem.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.platform.persistence.TestDatabase;

/** What becomes of a delivery whose attempt failed on one node while others go on. */
class DeliveriesTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("test");

  private final UUID event = UUID.randomUUID();
  private final Deliveries deliveries = new Deliveries();

  @BeforeEach
  @SuppressWarnings("UnnecessaryAssignment") // there is no container here
  void an_event_waits_for_its_subscriber() throws SQLException {
    deliveries.em = database.em();
    deliveries.clock = Clock.systemUTC();
    database.asOwner(
        "insert into event (id, name, object_id, payload, created_at) values ('%s', 'test', 'test', '{}', now())"
            .formatted(event),
        "insert into event_delivery (event_id, subscriber, due_at) values ('%s', 'test.nobody', now())"
            .formatted(event));
  }

  @Test
  void a_failed_attempt_is_counted_and_waits() {
    postponed(0);

    assertThat(state()).isEqualTo("DUE 1 waits");
  }

  @Test
  void what_another_node_delivered_meanwhile_is_not_delivered_again() throws SQLException {
    database.asOwner(
        "update event_delivery set state = 'DONE', attempts = 1 where event_id = '%s'"
            .formatted(event));

    postponed(0);

    assertThat(state()).isEqualTo("DONE 1 now");
  }

  @Test
  void two_nodes_that_failed_at_the_same_attempt_count_it_once() {
    postponed(0);
    postponed(0);

    assertThat(state()).isEqualTo("DUE 1 waits");
  }

  private void postponed(int attempts) {
    Deliveries.Due due = new Deliveries.Due(event, "test.nobody", attempts);
    database.as(
        ROBOT,
        () -> {
          deliveries.postpone(ROBOT, due, "away");
          return due;
        });
  }

  private Object state() {
    return database.as(
        ROBOT,
        () ->
            database
                .em()
                .createNativeQuery(
                    "select state || ' ' || attempts || case when due_at > now() then ' waits' else ' now' end"
                        + " from event_delivery where event_id = ?1")
                .setParameter(1, event)
                .getSingleResult());
  }
}
