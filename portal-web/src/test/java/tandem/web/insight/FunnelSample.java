package tandem.web.insight;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tandem.deals.DealStage;
import tandem.insight.Funnel;
import tandem.insight.FunnelFilter;
import tandem.platform.Money;
import tandem.web.platform.Bar;
import tandem.web.platform.Choice;
import tandem.web.platform.Page;

/** A funnel and a clock as the database would give them. */
public final class FunnelSample {
  private static final Money SUM = Money.of("46000.00", "EUR");

  private FunnelSample() {}

  public static Object funnel(Page page) {
    FunnelFilter filter =
        FunnelFilter.between(page.format().today().minusYears(1), page.format().today());
    Funnel funnel =
        new Funnel(
            100,
            20,
            10,
            OptionalDouble.of(64),
            OptionalDouble.of(9),
            Stream.of(DealStage.values())
                .filter(stage -> stage != DealStage.LOST)
                .map(stage ->
                    new Funnel.Step(
                        stage,
                        100 - stage.percent() / 2,
                        12,
                        List.of(SUM, Money.of("3100000.00", "RUB")),
                        2,
                        OptionalDouble.of(stage.percent())))
                .toList(),
            List.of(
                new Funnel.Cut("standard", "Standard sale", 80, 50, 18, 6),
                new Funnel.Cut("", "", 20, 20, 0, 0)),
            List.of(
                new Funnel.Month("2027-01", 4, SUM, SUM, SUM),
                new Funnel.Month("", 1, SUM, SUM, SUM)),
            List.of(new Funnel.Item("TD-CORE", "Tandem Core", "Tandem Core", 12, SUM)),
            List.of(new Funnel.Discipline("Павел Орлов", "Nord Systems", 12, 9, 6)));
    return FunnelParts.model(
        page, new FunnelQuery(), filter, funnel, List.of(new Choice("standard", "Standard sale")));
  }

  public static Object clock(Page page) {
    return new ClockModel(
        "deal_x",
        "Nordhafen Logistik GmbH",
        page.t("insight.clock_won", 64),
        "1 September 2026",
        page.t("insight.pauses", 3),
        List.of(
            new Bar(page.t("insight.presale"), 14, page.t("insight.days_share", 9, 14)),
            new Bar(page.t("deal.stage.SOLUTION"), 60, page.t("insight.days_share", 38, 60))));
  }
}
