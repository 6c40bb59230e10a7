package tandem.web.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.deals.DealStage;
import tandem.partners.network.DownlineDeal;
import tandem.partners.network.DownlineFirm;
import tandem.partners.network.EdgeVisibility;
import tandem.partners.network.UpperFirm;
import tandem.web.deals.DealBadges;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** Firms below and above in words. */
public final class NetworkParts {
  private NetworkParts() {}

  public static NetworkModel model(
      Page page,
      String id,
      String firm,
      List<Tab> tabs,
      Optional<UpperFirm> upper,
      List<DownlineFirm> below,
      Optional<Form> form,
      long version,
      List<Choice> firms) {
    String base = id.isEmpty() ? "/network/" : "/partners/" + id + "/network/";
    return new NetworkModel(
        id,
        firm,
        tabs,
        upper
            .map(above ->
                page.t("network.under", above.name(), page.t("network.sees." + above.visibility())))
            .orElse(""),
        below.stream().map(each -> row(page, base, each)).toList(),
        form,
        version,
        firms,
        Stream.of(EdgeVisibility.values())
            .map(seen -> new Choice(seen.name(), page.t("network.visibility." + seen)))
            .toList());
  }

  private static NetworkModel.Row row(Page page, String base, DownlineFirm firm) {
    boolean full = firm.visibility() == EdgeVisibility.FULL;
    long won = firm.deals().getOrDefault(DealStage.WON.name(), 0L);
    long lost = firm.deals().getOrDefault(DealStage.LOST.name(), 0L);
    return new NetworkModel.Row(
        full ? base + firm.id().text() : "",
        firm.name(),
        page.t(
            "network.level",
            firm.depth(),
            page.country(firm.country()),
            page.t("partner.tier." + firm.tier())),
        full
            ? Badge.of(page.t("network.visibility.FULL"), "deal", Hue.BLUE)
            : Badge.outlined(page.t("network.visibility.COUNTS"), "list", Hue.GREY),
        page.format().number(sum(firm.leads())),
        page.format().number(sum(firm.deals()) - won - lost),
        page.format().number(won));
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public static DownlineDealsModel deals(
      Page page, String back, String firm, List<DownlineDeal> deals) {
    return new DownlineDealsModel(
        back,
        firm,
        deals.stream()
            .map(deal ->
                new DownlineDealsModel.Row(
                    deal.customer().orElse("—"),
                    deal.owner().orElse(""),
                    DealBadges.of(page, DealStage.valueOf(deal.stage())),
                    page.format().money(deal.amount()),
                    deal.expectedClose().map(page.format()::date).orElse("")))
            .toList());
  }
}
