package tandem.web.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.access.Actor;
import tandem.deals.DealAction;
import tandem.deals.DealFacts;
import tandem.deals.DealView;
import tandem.deals.work.Pause;
import tandem.deals.work.TaskDesk;
import tandem.deals.work.TaskFilter;
import tandem.deals.work.TaskState;
import tandem.deals.work.TaskView;
import tandem.deals.work.Waiting;
import tandem.platform.CompanyTime;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/** The tasks of a deal for its page, and its conversation with them. */
@RequestScoped
public class TaskCards {
  private static final int OPEN = 50;
  private static final int DONE = 5;

  @Inject CurrentActor me;
  @Inject TaskDesk desk;
  @Inject Talks talks;
  @Inject Waiting waiting;
  @Inject CompanyTime time;

  public DealWork of(Page page, DealView view, Form form, boolean sure) {
    Optional<Pause> pause =
        waiting.list(me.actor(), view.facts().id()).stream()
            .filter(each -> each.endedAt().isEmpty())
            .findFirst();
    boolean moves = view.facts().allowed().contains(DealAction.MOVE);
    return new DealWork(
        talks.of(page, view, form, sure),
        tasks(page, view),
        pause.map(each -> waits(page, view.facts(), each, moves)),
        moves && pause.isEmpty());
  }

  private static WaitModel waits(Page page, DealFacts deal, Pause pause, boolean may) {
    return new WaitModel(
        deal.id().text(),
        page.t("work.waits." + pause.reason()),
        page.format().date(pause.wakeOn()),
        pause.comment().orElse(""),
        may);
  }

  private TasksModel tasks(Page page, DealView view) {
    Actor actor = me.actor();
    DealFacts deal = view.facts();
    LocalDate today = time.today();
    List<TaskRow> open =
        rows(page, desk.byDueDay(actor, TaskFilter.OPEN.of(deal.id()), OPEN).stream(), today);
    TaskFilter closed = TaskFilter.in(TaskState.DONE).of(deal.id());
    List<TaskRow> done = rows(page, desk.latest(actor, closed, DONE).stream(), today);
    Optional<TaskRow> next = open.stream().findFirst();
    return new TasksModel(
        deal.id().text(),
        next,
        next.isEmpty() && deal.stage().isOpen(),
        open,
        done,
        deal.allowed().contains(DealAction.COMMENT));
  }

  private static List<TaskRow> rows(Page page, Stream<TaskView> tasks, LocalDate today) {
    return tasks.map(task -> TaskRow.of(page, task, today)).toList();
  }
}
