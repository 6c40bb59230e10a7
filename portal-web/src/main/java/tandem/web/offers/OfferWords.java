package tandem.web.offers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tandem.catalogue.ProductView;
import tandem.leads.offers.CompanyLeadState;
import tandem.leads.offers.OfferFacts;
import tandem.leads.offers.OfferState;
import tandem.leads.offers.SizeBand;
import tandem.leads.offers.Why;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** Offers as people read them: the one place of their words, icons and hues. */
public final class OfferWords {
  private OfferWords() {}

  public static Badge badge(Page page, OfferState state) {
    String word = page.t("offer.state." + state);
    return switch (state) {
      case OFFERED -> Badge.of(word, "clock", Hue.AMBER);
      case ACCEPTED -> Badge.of(word, "check", Hue.GREEN);
      case DECLINED -> Badge.of(word, "cross", Hue.GREY);
      case EXPIRED -> Badge.outlined(word, "hourglass", Hue.RED);
      case RECALLED -> Badge.of(word, "undo", Hue.GREY);
    };
  }

  static Badge badge(Page page, CompanyLeadState state, boolean seeking) {
    if (seeking) {
      return Badge.of(page.t("company_lead.seeking"), "search", Hue.VIOLET);
    }
    String word = page.t("company_lead.state." + state);
    return switch (state) {
      case OPEN -> Badge.of(word, "bang", Hue.AMBER);
      case OFFERED -> Badge.of(word, "clock", Hue.BLUE);
      case PLACED -> Badge.of(word, "check", Hue.GREEN);
      case CLOSED -> Badge.of(word, "cross", Hue.GREY);
    };
  }

  /** The firm has the ball while its clock runs. */
  public static Optional<Ball> ball(Page page, OfferFacts offer) {
    if (offer.state() != OfferState.OFFERED) {
      return Optional.empty();
    }
    return Optional.of(
        page.viewer().partner()
            ? Ball.yours(page, offer.offeredAt(), Optional.of(offer.due()))
            : Ball.partners(
                page, page.t("ball.partner"), offer.offeredAt(), Optional.of(offer.due())));
  }

  public static String place(Page page, String country, Optional<String> region) {
    String named = page.country(country);
    return region.map(it -> it + ", " + named).orElse(named);
  }

  public static String products(Page page, List<ProductView> products) {
    return products.stream()
        .map(product -> product.name(page.language()))
        .collect(Collectors.joining(", "));
  }

  public static String size(Page page, SizeBand size) {
    return page.t(
        "offer.size",
        page.format().moneyShort(size.lowest()),
        page.format().moneyShort(size.highest()));
  }

  static String why(Page page, Why why) {
    String value = why.values().isEmpty() ? "" : why.values().getFirst();
    return switch (why.code()) {
      case CHOSEN -> page.t("offer.why.CHOSEN");
      case TERRITORY -> page.t("offer.why.TERRITORY", value);
      case TIER -> page.t("offer.why.TIER", page.t("partner.tier." + value));
      case EXPERIENCE -> page.t("offer.why.EXPERIENCE", number(value));
      case ROOM -> page.t("offer.why.ROOM", number(value));
      case TURN ->
          value.isEmpty() ? page.t("offer.why.FIRST") : page.t("offer.why.TURN", number(value));
    };
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** Of a refusal or a recall; empty for neither. */
  static String reason(Page page, OfferFacts offer) {
    return offer
        .reason()
        .map(code ->
            page.t(
                (offer.state() == OfferState.DECLINED ? "offer.decline." : "offer.recall.") + code))
        .orElse("");
  }
}
