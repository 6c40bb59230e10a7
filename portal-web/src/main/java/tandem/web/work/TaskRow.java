package tandem.web.work;

import java.time.LocalDate;
import tandem.deals.Visibility;
import tandem.deals.work.Side;
import tandem.deals.work.TaskView;
import tandem.web.platform.Page;

/**
 * A task in a list.
 *
 * @param who whose it is: a name, or the side
 * @param late whether its day is over
 * @param inside whether only the company sees it
 */
public record TaskRow(
    String id,
    long version,
    String title,
    String customer,
    String deal,
    String who,
    String due,
    boolean late,
    boolean doable,
    boolean editable,
    boolean inside,
    String note) {

  static TaskRow of(Page page, TaskView task, LocalDate today) {
    boolean late = task.open() && task.dueOn().filter(today::isAfter).isPresent();
    return new TaskRow(
        task.id().text(),
        task.version(),
        task.title(page.language()),
        task.dealTitle().isEmpty() ? page.t("deals.nameless") : task.dealTitle(),
        "/deals/" + task.deal().text(),
        task.owner().orElseGet(() -> side(page, task.side())),
        task.open()
            ? task.dueOn().map(day -> due(page, day, today)).orElse("")
            : task.closedAt().map(at -> page.format().day(at)).orElse(""),
        late,
        task.mine(),
        task.editable(),
        task.visibility() == Visibility.COMPANY,
        task.note().orElse(""));
  }

  static String side(Page page, Side side) {
    return page.t(side == Side.PARTNER ? "ball.partner" : "ball.company");
  }

  private static String due(Page page, LocalDate day, LocalDate today) {
    return day.equals(today) ? page.t("work.due_today") : page.format().day(day);
  }
}
