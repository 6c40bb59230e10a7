package tandem.web.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Happening;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** Talk and tasks as the database would hold them, for looking at pages. */
public final class WorkSamples {
  private WorkSamples() {}

  public static DealWork onDeal(Page page) {
    boolean company = page.viewer().company();
    return new DealWork(
        new TalkModel(
            "deal_x",
            true,
            company,
            List.of(
                new Choice("usr_1", "Anna Weber", page.t("ball.partner")),
                new Choice("usr_2", "Martin Keller", page.t("ball.company"))),
            company ? Optional.of("Nord Systems") : Optional.empty(),
            company,
            2,
            Optional.of("/deals/x/messages?after=x"),
            Form.blank()),
        new TasksModel(
            "deal_x",
            Optional.of(row(page, 1, false, false)),
            false,
            List.of(row(page, 1, false, false), row(page, 2, true, true)),
            List.of(row(page, 3, false, false)),
            true),
        Optional.of(
            new WaitModel(
                "deal_x",
                page.t("work.waits.TENDER"),
                "5 December 2026",
                "They decide on Monday.",
                !company)),
        company);
  }

  public static Object today(Page page) {
    return new TodayModel(
        page.t("work.today_title", 2),
        List.of(
            new Tab(page.t("work.mine"), "/today?whose=mine", true, 2, false),
            new Tab(page.t("work.all"), "/today?whose=all", false, 14, false)),
        List.of(
            new TodayModel.Part(
                "late", page.t("work.part_late"), List.of(row(page, 1, true, false))),
            new TodayModel.Part(
                "today", page.t("work.part_today"), List.of(row(page, 2, false, true)))),
        "/today?whose=mine",
        true,
        "https://portal.example/calendar/secret.ics");
  }

  public static Object nothingToday(Page page) {
    return new TodayModel(page.t("work.today_title", 0), List.of(), List.of(), "/today", false, "");
  }

  public static Object task(Page page) {
    return new TaskFormModel(
        "",
        0,
        "deal_x",
        "Nordhafen Logistik GmbH",
        List.of(
            new Choice("PARTNER", page.t("ball.partner")),
            new Choice("COMPANY", page.t("ball.company"))),
        List.of(new Choice("usr_1", "Anna Weber")),
        page.viewer().company(),
        Form.of(Map.of("side", List.of("PARTNER"))));
  }

  public static Object waiting(Page page) {
    return new WaitFormModel(
        "deal_x",
        "Nordhafen Logistik GmbH",
        List.of(
            new Choice("TENDER", page.t("work.waits.TENDER")),
            new Choice("SEASON", page.t("work.waits.SEASON"))),
        Form.blank());
  }

  public static Object thread(Page page) {
    return new ThreadModel(
        "deal_x",
        "Nordhafen Logistik GmbH",
        List.of(
            new Happening(
                "chat",
                Hue.BRAND,
                "Anna Weber",
                page.t("ball.partner"),
                page.format().now(),
                "Could you join us on Thursday?",
                false)),
        Optional.of("/deals/x/messages"),
        Optional.of("/deals/x/messages?after=x"));
  }

  private static TaskRow row(Page page, int number, boolean late, boolean inside) {
    return new TaskRow(
        "task_" + number,
        1,
        number == 1 ? "Send the offer" : "Confirm the price",
        "Nordhafen Logistik GmbH",
        "/deals/x",
        number == 1 ? "Anna Weber" : page.t("ball.company"),
        late ? "20 Nov" : page.t("work.due_today"),
        late,
        number == 1,
        true,
        inside,
        inside ? "Not below 12 percent." : "");
  }
}
