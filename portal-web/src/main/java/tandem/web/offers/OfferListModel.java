package tandem.web.offers;

import java.util.List;
import java.util.Optional;
import tandem.leads.offers.OfferView;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** A firm's offers; those that wait first. */
public record OfferListModel(
    String title,
    boolean waiting,
    List<Tab> tabs,
    List<Row> rows,
    Optional<String> first,
    Optional<String> next) {

  /** One offer. */
  public record Row(
      String address,
      String title,
      String place,
      String size,
      boolean hot,
      Badge badge,
      Optional<Ball> ball,
      String when) {}

  static Row row(Page page, OfferView view) {
    var offer = view.facts();
    return new Row(
        "/offers/" + offer.id().text(),
        OfferWords.products(page, offer.products()),
        OfferWords.place(page, offer.country(), offer.region()),
        OfferWords.size(page, offer.size()),
        offer.hot(),
        OfferWords.badge(page, offer.state()),
        OfferWords.ball(page, offer),
        page.format().moment(offer.offeredAt()));
  }
}
