package tandem.deals.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.deals.DealId;
import tandem.deals.DealLost;
import tandem.deals.DealMoved;
import tandem.deals.DealStage;
import tandem.deals.LostReason;
import tandem.deals.Visibility;
import tandem.leads.FlushingEvents;
import tandem.platform.Events;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Tasks on a deal: who makes them, who does them, and what a stage brings with it. */
class TaskDeskTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final LocalDate FRIDAY = LocalDate.parse("2027-02-19");

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture others = new FirmFixture(database);
  private final DealId deal = new DealId(UUID.randomUUID());
  private final CompanyUser manager =
      new CompanyUser(
          new PersonId(UUID.randomUUID()),
          "Clara",
          Set.of(CompanyRole.CHANNEL_MANAGER),
          "en",
          "test");
  private final Instant now = Instant.parse("2027-02-15T10:00:00Z");
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, ((InstantSource) () -> now).withZone(ZoneOffset.UTC))
          .with(Events.class, new FlushingEvents(database.em(), ours.events));
  private final TaskDesk desk = beans.get(TaskDesk.class);
  private final StageWork stages = beans.get(StageWork.class);

  @BeforeEach
  void a_deal_of_our_seller() throws SQLException {
    database.asOwner(
        "insert into deal (id, partner_id, customer_name, owner_id, owner_name, stage, amount, currency, opened_at, stage_since, created_at, updated_at) values ('%s', '%s', 'Hansa', '%s', 'Somebody', 'PROSPECT', 100, 'EUR', now(), now(), now(), now())"
            .formatted(deal.value(), ours.firm.value(), ours.sellerId.value()),
        "insert into person (id, username, name, roles) values ('%s', '%s', 'Clara', '{approver,channel_manager}')"
            .formatted(manager.person().value(), manager.person().value()));
  }

  @Test
  void either_side_asks_the_other_and_only_who_is_asked_does_it() {
    TaskId asked = make(manager, Side.PARTNER, Visibility.SHARED, Optional.of(ours.sellerId));

    forbidden(() -> complete(manager, asked));
    assertThat(find(ours.seller, asked).mine()).isTrue();
    assertThat(find(ours.seller, asked).editable()).isFalse();
    forbidden(() -> cancel(ours.seller, asked));
    complete(ours.seller, asked);

    TaskView done = find(manager, asked);
    assertThat(done.state()).isEqualTo(TaskState.DONE);
    assertThat(done.closedBy()).contains("Somebody");
    assertThatThrownBy(() -> complete(ours.seller, asked, 1))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, no -> assertThat(no.code()).isEqualTo("task_closed"));
  }

  @Test
  void what_is_hidden_from_the_dealer_does_not_exist_for_them() {
    TaskId hidden = make(manager, Side.COMPANY, Visibility.COMPANY, Optional.empty());

    assertThat(list(manager)).extracting(TaskView::id).contains(hidden);
    assertThat(list(ours.owner)).isEmpty();
    assertThatThrownBy(() -> find(ours.owner, hidden)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> complete(ours.owner, hidden)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> make(manager, Side.PARTNER, Visibility.COMPANY, Optional.empty()))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void another_firm_neither_sees_nor_does_it() {
    TaskId task = make(ours.seller, Side.PARTNER, Visibility.SHARED, Optional.empty());

    assertThat(list(others.owner)).isEmpty();
    assertThatThrownBy(() -> find(others.owner, task)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> complete(others.owner, task)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> make(others.owner, Side.PARTNER, Visibility.SHARED, Optional.empty()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void it_is_given_to_somebody_of_the_side_that_is_to_do_it() {
    assertThatThrownBy(
            () -> make(manager, Side.PARTNER, Visibility.SHARED, Optional.of(manager.person())))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            no -> assertThat(no.problems().getFirst().code()).isEqualTo("doer_unfit"));
    assertThatThrownBy(
            () -> make(manager, Side.PARTNER, Visibility.SHARED, Optional.of(others.sellerId)))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void a_change_needs_the_version_that_was_read() {
    TaskId task = make(ours.seller, Side.PARTNER, Visibility.SHARED, Optional.empty());
    change(ours.seller, task, 0);

    assertThat(find(ours.seller, task).dueOn()).contains(FRIDAY.plusDays(1));
    assertThatThrownBy(() -> change(ours.seller, task, 0))
        .isInstanceOf(Refusal.VersionMismatch.class);
  }

  @Test
  void a_stage_brings_its_tasks_once_however_often_that_is_tried() {
    for (int tries = 0; tries < 3; tries++) {
      move(DealStage.PROSPECT, DealStage.PROPOSAL, now);
    }

    assertThat(list(ours.seller))
        .extracting(task -> task.template().orElseThrow() + " " + task.side())
        .containsExactlyInAnyOrder("offer-sent PARTNER", "price-confirmed COMPANY");
    assertThat(next().title("ru")).isEqualTo("Отправить предложение");
    assertThat(next().dueOn()).contains(LocalDate.parse("2027-02-17"));

    TaskView offer = list(ours.seller).stream().filter(TaskView::mine).findFirst().orElseThrow();
    assertThat(offer.ownerId()).contains(ours.sellerId);
    complete(ours.seller, offer.id());
    move(DealStage.PROSPECT, DealStage.PROPOSAL, now);
    assertThat(list(ours.seller)).as("the same entry again").hasSize(1);
    move(DealStage.NEGOTIATION, DealStage.PROPOSAL, now.plusSeconds(60));
    assertThat(list(ours.seller)).as("another entry; what is open is not doubled").hasSize(2);
  }

  @Test
  void a_deal_that_is_closed_leaves_nothing_to_do() {
    move(DealStage.PROSPECT, DealStage.PROPOSAL, now);
    database.as(
        ours.seller,
        () ->
            stages.lost(new DealLost(deal, ours.firm, LostReason.PRICE, "", now.plusSeconds(60))));

    assertThat(list(ours.seller)).isEmpty();
  }

  private void move(DealStage from, DealStage to, Instant at) {
    database.as(ours.seller, () -> stages.goOn(new DealMoved(deal, ours.firm, from, to, 5, at)));
  }

  private NextStep next() {
    return Objects.requireNonNull(
        database.as(ours.seller, () -> desk.next(ours.seller, List.of(deal))).get(deal));
  }

  private TaskId make(Actor actor, Side side, Visibility visibility, Optional<PersonId> owner) {
    TaskWanted wanted = new TaskWanted("Call them", null, owner, Optional.of(FRIDAY));
    return database.as(
        actor,
        () -> desk.make(actor, new NewTask(deal, side, visibility, Optional.empty(), wanted)));
  }

  private void change(Actor actor, TaskId task, long version) {
    TaskWanted wanted =
        new TaskWanted("Call them", null, Optional.empty(), Optional.of(FRIDAY.plusDays(1)));
    database.as(actor, () -> desk.change(actor, task, version, wanted));
  }

  private void complete(Actor actor, TaskId task) {
    complete(actor, task, 0);
  }

  private void complete(Actor actor, TaskId task, long version) {
    database.as(actor, () -> desk.complete(actor, task, version));
  }

  private void cancel(Actor actor, TaskId task) {
    database.as(actor, () -> desk.cancel(actor, task, 0));
  }

  private TaskView find(Actor actor, TaskId task) {
    return database.as(actor, () -> desk.find(actor, task));
  }

  private List<TaskView> list(Actor actor) {
    return database.as(actor, () -> desk.byDueDay(actor, TaskFilter.OPEN, 100)).stream()
        .filter(task -> task.deal().equals(deal))
        .toList();
  }

  private static void forbidden(Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(Refusal.Forbidden.class);
  }
}
