package tandem.web.home;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.customers.matching.Verdict;
import tandem.deals.DealStage;
import tandem.deals.StageTotal;
import tandem.platform.Money;
import tandem.web.leads.review.Reviews;
import tandem.web.platform.Ball;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/** The first page of a channel manager on a busy day. */
public final class CompanyHomeSample {
  private CompanyHomeSample() {}

  public static Object manager(Page page) {
    List<StageTotal> totals =
        Stream.of(DealStage.values())
            .map(stage -> new StageTotal(stage, stage.percent() / 3L, Money.of("107000", "EUR")))
            .toList();
    return new CompanyHomeModel(
        page.t("desk.title_queue", 12, 2),
        page.format().date(SamplePages.NOW),
        Optional.of(
            new CompanyHomeModel.Waiting(
                List.of(
                    lead(page, "OOO “Baltiysky Prichal”", 50, true),
                    lead(page, "Hansa Pumpen AG", 20, false)),
                10,
                true)),
        Optional.empty(),
        CompanyHomeParts.pipeline(page, totals),
        List.of(
            new CompanyHomeModel.Standing(
                "/deals/x",
                "Nordhafen Logistik GmbH",
                "Nord Systems",
                page.format().money(Money.of("46000", "EUR")),
                page.t("deal.stage.SOLUTION"),
                page.t("deals.idle", 44),
                true)),
        List.of(
            new CompanyHomeModel.Expiring(
                "/leads/x", "ИП Кузнецова", "Nord Systems", page.format().day(SamplePages.NOW))),
        List.of(),
        List.of());
  }

  public static Object admin(Page page) {
    return new CompanyHomeModel(
        page.t("desk.title_admin"),
        page.format().date(SamplePages.NOW),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new CompanyHomeModel.Recent(
                page.t("audit.action.lead.approved"), "Анна Петрова", "10:42")),
        List.of(
            new CompanyHomeModel.Way(
                "/audit", "scroll", page.t("nav.audit"), page.t("desk.way_audit"))));
  }

  private static CompanyHomeModel.Lead lead(
      Page page, String customer, int hoursAgo, boolean conflict) {
    Instant since = SamplePages.NOW.minus(Duration.ofHours(hoursAgo));
    return new CompanyHomeModel.Lead(
        "/queue?lead=x",
        customer,
        "Nord Systems · Silver",
        page.format().money(Money.of("2400000", "RUB")),
        Optional.of(Ball.yours(page, since, Optional.of(since.plus(Duration.ofDays(2))))),
        Reviews.verdict(page, conflict ? Verdict.CONFLICT : Verdict.FREE));
  }
}
