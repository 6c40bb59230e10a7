package tandem.web.home;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.leads.LeadStage;
import tandem.web.earnings.EarningsSamples;
import tandem.web.home.DealerHomeModel.Task;
import tandem.web.leads.LeadBadges;
import tandem.web.platform.Ball;
import tandem.web.platform.Bar;
import tandem.web.platform.Page;

/** A dealer's morning, for looking at the page. */
public final class HomeSamples {
  private HomeSamples() {}

  public static Object dealer(Page page) {
    Instant now = page.format().now();
    Instant since = now.minus(Duration.ofHours(30));
    return new DealerHomeModel(
        page.t("home.title", 3, page.t("home.number.3")),
        List.of(
            new Task(
                "/leads/1",
                "ООО «Балтийский причал»",
                "Укажите срок поставки — остальное мы проверили.",
                Optional.of(LeadBadges.of(page, LeadStage.INFO_REQUESTED)),
                Optional.of(Ball.yours(page, since, Optional.empty())),
                ""),
            new Task(
                "/leads/2",
                "Nordhafen Logistik GmbH",
                page.t("home.protection_ends", page.format().date(now.plus(Duration.ofDays(9)))),
                Optional.empty(),
                Optional.of(
                    Ball.yours(
                        page,
                        now.minus(Duration.ofDays(81)),
                        Optional.of(now.plus(Duration.ofDays(9))))),
                "€46,000.00"),
            new Task(
                "/deals/3",
                "АО «Северный склад»",
                page.t("home.idle", page.t("deal.stage.PROPOSAL"), 23),
                Optional.empty(),
                Optional.of(Ball.yours(page, since, Optional.of(now.minus(Duration.ofDays(2))))),
                "2 480 000,00 ₽")),
        List.of(
            new Task(
                "/leads/4",
                "ИП Кузнецова, насосные станции",
                "",
                Optional.of(LeadBadges.of(page, LeadStage.IN_REVIEW)),
                Optional.of(
                    Ball.theirs(
                        page,
                        page.t("ball.company"),
                        since,
                        Optional.of(now.plus(Duration.ofHours(20))))),
                "")),
        EarningsSamples.buckets(page),
        List.of(
            new Bar(page.t("deal.stage.PROSPECT"), 62, "5 · 3,1 млн ₽"),
            new Bar(page.t("deal.stage.SOLUTION"), 88, "7 · 4,4 млн ₽"),
            new Bar(page.t("deal.stage.NEGOTIATION"), 24, "2 · 1,2 млн ₽")),
        14,
        true);
  }
}
