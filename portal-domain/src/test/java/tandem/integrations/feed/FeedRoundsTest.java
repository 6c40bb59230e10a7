package tandem.integrations.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.inject.Instance;
import jakarta.json.JsonObject;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.access.Actor;
import tandem.access.FirmFixture;
import tandem.platform.Caller;
import tandem.platform.PageRequest;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** What events say of their objects, and what becomes of one that cannot be kept. */
class FeedRoundsTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final List<String> ALL = EventTypes.all().stream().map(EventType::name).toList();

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture theirs = new FirmFixture(database);
  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T12:00:00Z"));
  private final Beans beans = new Beans(database.em()).with(Clock.class, clock);
  private final FeedForTests events = new FeedForTests(database, beans, ready -> {});
  private final FeedRounds rounds = rounds(new OwnTransactions(beans.get(FeedWork.class)));
  private final String deal = "deal_" + UUID.randomUUID().toString().substring(0, 8);
  private JsonObject seen = deal(5);

  @Test
  void nobody_reads_a_deal_by_asking_for_messages_or_commissions() throws SQLException {
    UUID message = events.publish(ours.firm, "message.created", deal);
    database.asOwner("update event set part_id = 'msg_1' where id = '%s'".formatted(message));
    events.publish(ours.firm, "commission.accrued", deal);
    events.publish(ours.firm, "deal.updated", deal);

    rounds.run();

    assertThat(list(ours))
        .extracting(PartnerEvent::data)
        .containsExactly(
            "{\"object\":\"deal\",\"id\":\"%s\",\"message_id\":\"msg_1\"}".formatted(deal),
            "{\"object\":\"deal\",\"id\":\"%s\"}".formatted(deal),
            seen.toString());
    assertThat(Snapshots.withoutRecord(list(ours).getFirst()).data())
        .as("for a developer, too")
        .contains("msg_1");
  }

  @Test
  void what_lies_between_does_not_hide_what_was_different() {
    events.publish(ours.firm, "deal.updated", deal);
    rounds.run();
    events.publish(ours.firm, "message.created", deal);
    rounds.run();
    seen = deal(6);
    events.publish(ours.firm, "deal.updated", deal);
    rounds.run();

    assertThat(list(ours))
        .extracting(PartnerEvent::previous)
        .containsExactly(Optional.empty(), Optional.empty(), Optional.of("{\"amount\":5}"));
  }

  @Test
  void an_event_that_cannot_be_kept_stops_nobody() {
    events.publish(ours.firm, "deal.updated", deal);
    rounds.run();
    seen = deal(OwnTransactions.POISON);
    events.publish(ours.firm, "deal.updated", deal);
    events.publish(theirs.firm, "lead.approved", "lead_1");
    rounds.run();

    assertThat(list(ours).getLast().data())
        .isEqualTo("{\"object\":\"deal\",\"id\":\"%s\"}".formatted(deal));
    assertThat(list(theirs)).hasSize(1);
    assertThat(events.waiting()).isEmpty();
  }

  @Test
  void an_object_that_is_too_large_is_named_only() {
    seen = JSON.createObjectBuilder(deal(1)).add("note", "x".repeat(160_000)).build();
    events.publish(ours.firm, "deal.updated", deal);
    rounds.run();

    assertThat(list(ours).getFirst().data())
        .isEqualTo("{\"object\":\"deal\",\"id\":\"%s\"}".formatted(deal));
  }

  private JsonObject deal(int amount) {
    return JSON.createObjectBuilder()
        .add("object", "deal")
        .add("id", deal)
        .add("amount", amount)
        .build();
  }

  private List<PartnerEvent> list(FirmFixture firm) {
    EventFilter filter = new EventFilter(ALL, Optional.empty(), Optional.empty(), Optional.empty());
    EventFeed feed = beans.get(EventFeed.class);
    return database
        .as(firm.owner, () -> feed.list(firm.owner, filter, PageRequest.first(PageRequest.MAX)))
        .rows();
  }

  @SuppressWarnings({
    "unchecked",
    "UnnecessaryAssignment"
  }) // a proxy of a generic type; no container
  private FeedRounds rounds(FeedWork work) {
    FeedRounds made = new FeedRounds();
    made.work = work;
    List<ObjectView> views = List.of(new Deals());
    made.views =
        (Instance<ObjectView>)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, args) ->
                    method.getName().equals("iterator") ? views.iterator() : false);
    return made;
  }

  private final class Deals implements ObjectView {
    @Override
    public String prefix() {
      return "deal";
    }

    @Override
    public String scope() {
      return "deals:read";
    }

    @Override
    public JsonObject of(Actor eyes, String objectId) {
      return seen;
    }
  }

  /** Each call in a transaction of its own, as in the container; one object it cannot keep. */
  private static final class OwnTransactions extends FeedWork {
    static final int POISON = 13;
    private final FeedWork work;

    OwnTransactions(FeedWork work) {
      this.work = work;
    }

    @Override
    List<WaitingEvent> waiting(Caller robot) {
      return database.as(robot, () -> work.waiting(robot));
    }

    @Override
    void keep(Caller robot, List<ReadyEvent> ready) {
      database.as(
          robot,
          () -> {
            work.keep(robot, ready);
            if (ready.stream().anyMatch(OwnTransactions::isPoison)) {
              throw new IllegalStateException("a rule of the database");
            }
          });
    }

    private static boolean isPoison(ReadyEvent ready) {
      return ready.view().filter(view -> view.getInt("amount", 0) == POISON).isPresent();
    }
  }
}
