package tandem.web.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.partners.PartnerStatus;
import tandem.partners.PartnerTier;
import tandem.partners.network.DownlineDeal;
import tandem.partners.network.DownlineFirm;
import tandem.partners.network.EdgeVisibility;
import tandem.partners.network.UpperFirm;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.web.firm.FirmTabs;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/** A distributor with two dealers, of which it sees differently much. */
public final class NetworkSample {
  private NetworkSample() {}

  public static Object own(Page page) {
    return NetworkParts.model(
        page,
        "",
        "Nord Systems",
        FirmTabs.NETWORK.tabs(page),
        Optional.of(
            new UpperFirm(new PartnerId(new UUID(0, 9)), "Baltic Distri", EdgeVisibility.COUNTS)),
        below(),
        Optional.empty(),
        0,
        List.of());
  }

  public static Object placing(Page page) {
    return NetworkParts.model(
        page,
        "org_x",
        "Nord Systems",
        List.of(),
        Optional.empty(),
        below(),
        Optional.of(Form.blank()),
        3,
        List.of(new Choice("org_y", "Baltic Distri")));
  }

  public static Object deals(Page page) {
    return NetworkParts.deals(
        page,
        "/network",
        "Урал Интеграция",
        List.of(
            new DownlineDeal(
                new UUID(0, 1),
                Optional.of("Балтийский причал"),
                Optional.of("RU"),
                "PROPOSAL",
                Money.of("120000", "RUB"),
                Optional.empty(),
                Optional.of("Марина Лебедева"),
                SamplePages.NOW,
                SamplePages.NOW)));
  }

  private static List<DownlineFirm> below() {
    return List.of(
        firm(2, "Урал Интеграция", 1, EdgeVisibility.FULL),
        firm(3, "Волга Софт", 2, EdgeVisibility.COUNTS));
  }

  private static DownlineFirm firm(int id, String name, int depth, EdgeVisibility visibility) {
    return new DownlineFirm(
        new PartnerId(new UUID(0, id)),
        new PartnerId(new UUID(0, 1)),
        name,
        "RU",
        PartnerTier.SILVER,
        PartnerStatus.ACTIVE,
        depth,
        visibility,
        Map.of("SUBMITTED", 3L, "APPROVED", 4L),
        Map.of("PROPOSAL", 5L, "WON", 2L));
  }
}
