package tandem.web.parties;

import java.util.List;
import java.util.Optional;
import tandem.deals.parties.PartyFacts;
import tandem.deals.parties.PartyPartnerView;
import tandem.deals.parties.SharedDeal;
import tandem.web.offers.OfferWords;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** A firm's parts in others' deals. */
public record ParticipationListModel(
    String title, List<Tab> tabs, List<Row> rows, Optional<String> first, Optional<String> next) {

  /** One part. */
  public record Row(
      String address,
      String title,
      String under,
      Badge badge,
      Optional<Ball> ball,
      String role,
      String when) {}

  static Row row(Page page, PartyPartnerView view) {
    PartyFacts facts = view.facts();
    return new Row(
        "/participations/" + facts.id().text(),
        view.deal()
            .flatMap(SharedDeal::customer)
            .orElseGet(() -> OfferWords.products(page, facts.products())),
        view.deal().flatMap(SharedDeal::firm).orElse(page.country(facts.country().orElse(null))),
        PartyWords.badge(page, facts.state()),
        PartyWords.ball(page, facts.state(), facts.invitedAt(), facts.due()),
        PartyWords.role(page, facts.role()),
        page.format().moment(facts.invitedAt()));
  }
}
