package tandem.web.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.deals.work.CalendarFeeds;
import tandem.deals.work.Side;
import tandem.deals.work.TaskDesk;
import tandem.deals.work.TaskFilter;
import tandem.deals.work.TaskView;
import tandem.platform.CompanyTime;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Tab;

/** What is to be done today: by the reader, or by all of their side whom they see. */
@Controller
@RequestScoped
@Path("today")
public class TodayPages {
  private static final int MOST = 200;
  private static final int NEXT_DAYS = 7;

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject TaskDesk desk;
  @Inject CompanyTime time;
  @Inject CalendarFeeds feeds;
  @Inject HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "tandem.portal.url", defaultValue = "http://localhost:8080")
  String portal;

  @GET
  public Response today(@QueryParam("whose") @Nullable String whose) {
    Actor actor = me.actor();
    Page page = pages.page();
    LocalDate today = time.today();
    TaskFilter ours =
        TaskFilter.OPEN.by(actor instanceof PartnerUser ? Side.PARTNER : Side.COMPANY);
    TaskFilter mine = ours.ownedBy(actor.person());
    int own = desk.count(actor, mine, MOST);
    boolean all = whose == null ? own == 0 : whose.equals("all");
    List<TaskView> tasks = desk.byDueDay(actor, all ? ours : mine, MOST);
    List<TodayModel.Part> parts =
        Stream.of(
                part(page, today, "late", tasks, day(day -> day.isBefore(today))),
                part(page, today, "today", tasks, day(today::equals)),
                part(
                    page,
                    today,
                    "next",
                    tasks,
                    day(day -> day.isAfter(today) && !day.isAfter(today.plusDays(NEXT_DAYS)))),
                part(
                    page,
                    today,
                    "later",
                    tasks,
                    day(day -> day.isAfter(today.plusDays(NEXT_DAYS)))),
                part(page, today, "undated", tasks, task -> task.dueOn().isEmpty()))
            .filter(part -> !part.tasks().isEmpty())
            .toList();
    long now = tasks.stream().filter(day(day -> !day.isAfter(today))).count();
    return pages.show(
        "work/today.jte",
        new TodayModel(
            page.t("work.today_title", now),
            List.of(
                new Tab(page.t("work.mine"), "/today?whose=mine", !all, own, false),
                new Tab(
                    page.t("work.all"),
                    "/today?whose=all",
                    all,
                    desk.count(actor, ours, MOST),
                    false)),
            parts,
            all ? "/today?whose=all" : "/today?whose=mine",
            feeds.has(actor),
            address()));
  }

  private String address() {
    String token = CalendarPages.shown(request);
    return token.isEmpty() ? "" : portal.replaceAll("/+$", "") + "/calendar/" + token + ".ics";
  }

  private static Predicate<TaskView> day(Predicate<LocalDate> wanted) {
    return task -> task.dueOn().filter(wanted).isPresent();
  }

  private static TodayModel.Part part(
      Page page, LocalDate today, String key, List<TaskView> tasks, Predicate<TaskView> wanted) {
    return new TodayModel.Part(
        key,
        page.t("work.part_" + key),
        tasks.stream().filter(wanted).map(task -> TaskRow.of(page, task, today)).toList());
  }
}
