package tandem.integrations.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.access.Actor;
import tandem.access.FirmFixture;
import tandem.access.PartnerRole;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.Refusal;
import tandem.platform.Texts;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

class EventFeedTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final List<String> ALL = EventTypes.all().stream().map(EventType::name).toList();

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture theirs = new FirmFixture(database);
  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T12:00:00Z"));
  private final Beans beans = new Beans(database.em()).with(Clock.class, clock);
  private final List<EventReady> told = new ArrayList<>();
  private final FeedForTests work = new FeedForTests(database, beans, told::add);
  private final EventFeed feed = beans.get(EventFeed.class);

  @Test
  void events_of_one_object_are_numbered_without_a_gap() {
    work.happens(ours.firm, "lead.submitted", "lead_1");
    work.happens(ours.firm, "lead.submitted", "lead_2");
    work.happens(ours.firm, "lead.approved", "lead_1");

    assertThat(list(ours.owner, filter()).rows())
        .extracting(event -> event.objectId() + " " + event.sequence())
        .containsExactly("lead_1 1", "lead_2 1", "lead_1 2");
    assertThat(told).hasSize(3);
  }

  @Test
  void a_firm_reads_its_own_events_and_no_others() {
    PartnerEventId event = work.happens(ours.firm, "lead.submitted", "lead_1");

    assertThat(list(theirs.owner, filter()).rows()).isEmpty();
    assertThatThrownBy(() -> database.as(theirs.owner, () -> feed.find(theirs.owner, event, ALL)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> list(ours.seller, filter())).isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  void a_developer_learns_that_something_happened_and_not_what() {
    work.happens(ours.firm, "lead.submitted", "lead_1");
    Actor developer = ours.user(ours.sellerId, PartnerRole.DEVELOPER);

    assertThat(list(ours.owner, filter()).rows().getFirst().data()).contains("changed_by");
    assertThat(list(developer, filter()).rows().getFirst().data())
        .isEqualTo("{\"object\":\"lead\",\"id\":\"lead_1\"}");
  }

  @Test
  void a_type_that_the_reader_may_not_have_is_not_there() {
    PartnerEventId event = work.happens(ours.firm, "lead.submitted", "lead_1");

    assertThat(list(ours.owner, filter(List.of("deal.won"), Optional.empty())).rows()).isEmpty();
    assertThat(list(ours.owner, filter(List.of(), Optional.empty())).rows()).isEmpty();
    assertThatThrownBy(
            () -> database.as(ours.owner, () -> feed.find(ours.owner, event, List.of("deal.won"))))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void whoever_goes_on_after_the_last_one_misses_none_that_was_committed_late() {
    UUID slow = work.publish(ours.firm, "lead.submitted", "lead_slow");
    UUID quick = work.publish(ours.firm, "lead.submitted", "lead_quick");
    List<WaitingEvent> waiting = work.waiting();
    // the slow one's transaction commits after the quick one was read
    work.keep(only(waiting, quick), view(1));
    PartnerEventId last = list(ours.owner, filter()).rows().getLast().id();
    work.keep(only(waiting, slow), view(1));

    assertThat(list(ours.owner, filter(ALL, Optional.of(last))).rows())
        .extracting(PartnerEvent::objectId)
        .containsExactly("lead_slow");
  }

  @Test
  void two_nodes_that_make_an_event_ready_at_once_make_it_once() {
    UUID event = work.publish(ours.firm, "lead.submitted", "lead_1");
    List<WaitingEvent> seen = only(work.waiting(), event);

    work.keep(seen, view(1));
    work.keep(seen, view(2));

    assertThat(list(ours.owner, filter()).rows())
        .singleElement()
        .satisfies(it -> assertThat(it.data()).contains("\"version\":1"));
  }

  @Test
  void pages_follow_each_other_while_events_are_added() {
    for (int i = 0; i < 5; i++) {
      work.happens(ours.firm, "deal.updated", "deal_1");
    }
    Page<PartnerEvent> first = page(2, Optional.empty());
    work.happens(ours.firm, "deal.updated", "deal_1");
    Page<PartnerEvent> second = page(2, first.next());
    Page<PartnerEvent> third = page(2, second.next());

    assertThat(List.of(first, second, third).stream().flatMap(it -> it.rows().stream()).toList())
        .extracting(PartnerEvent::sequence)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(third.next()).isEmpty();
  }

  @Test
  void previous_holds_what_was_different_before() {
    UUID one = work.publish(ours.firm, "lead.submitted", "lead_1");
    work.keep(
        only(work.waiting(), one),
        json("{'id':'lead_1','status':'submitted','version':1,'due':'x'}"));
    UUID two = work.publish(ours.firm, "lead.approved", "lead_1");
    work.keep(
        only(work.waiting(), two),
        json("{'id':'lead_1','status':'approved','version':2,'protected_until':'y'}"));

    List<PartnerEvent> events = list(ours.owner, filter()).rows();
    assertThat(events.get(0).previous()).isEmpty();
    assertThat(events.get(1).previous())
        .contains("{\"status\":\"submitted\",\"due\":\"x\",\"protected_until\":null}");
  }

  @Test
  void after_thirty_days_an_event_is_gone_and_its_number_is_not_given_again() {
    PartnerEventId old = work.happens(ours.firm, "deal.updated", "deal_1");
    clock.move(FeedWork.KEPT);
    work.forget();
    assertThat(list(ours.owner, filter()).rows()).as("to the day").hasSize(1);
    clock.move(Duration.ofMillis(1));
    work.forget();

    assertThat(list(ours.owner, filter()).rows()).isEmpty();
    assertThatThrownBy(() -> list(ours.owner, filter(ALL, Optional.of(old))))
        .isInstanceOf(Refusal.Invalid.class);
    work.happens(ours.firm, "deal.updated", "deal_1");
    assertThat(list(ours.owner, filter()).rows().getFirst().sequence()).isEqualTo(2);
  }

  @Test
  void every_type_has_words_in_both_languages() {
    for (EventType type : EventTypes.all()) {
      String key = "event." + type.name();
      assertThat(Texts.of("integrations", "en").get(key)).isNotBlank();
      assertThat(Texts.of("integrations", "ru").get(key)).matches(".*[а-яё].*");
    }
  }

  private Page<PartnerEvent> list(Actor reader, EventFilter filter) {
    return database.as(reader, () -> feed.list(reader, filter, PageRequest.first(PageRequest.MAX)));
  }

  private Page<PartnerEvent> page(int size, Optional<tandem.platform.Keyset> after) {
    return database.as(
        ours.owner, () -> feed.list(ours.owner, filter(), new PageRequest(size, after)));
  }

  private static EventFilter filter() {
    return filter(ALL, Optional.empty());
  }

  private static EventFilter filter(List<String> types, Optional<PartnerEventId> after) {
    return new EventFilter(types, Optional.empty(), Optional.empty(), after);
  }

  private static List<WaitingEvent> only(List<WaitingEvent> events, UUID id) {
    return events.stream().filter(it -> it.id().equals(id)).toList();
  }

  private static JsonObject view(int version) {
    return JSON.createObjectBuilder().add("id", "lead_1").add("version", version).build();
  }

  private static JsonObject json(String text) {
    return Snapshots.read(text.replace('\'', '"'));
  }
}
