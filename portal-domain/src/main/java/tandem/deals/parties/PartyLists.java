package tandem.deals.parties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tandem.access.Actor;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.DealView;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Parts in deals: a firm's own, or those of all firms within the company's reader's reach. Refuses
 * {@code not_found} for what is not theirs to see.
 */
@UseCase
@ApplicationScoped
public class PartyLists {
  @PersistenceContext EntityManager em;
  @Inject PartyPolicy policy;
  @Inject PartyRows rows;
  @Inject DealReading deals;

  /** The newest first. */
  public Page<PartyView> list(Actor actor, PartyFilter filter, PageRequest page) {
    policy.mayList(actor);
    List<Row> found = filtered(actor, filter).newestFirst(page, "q.invited_at", "q.id");
    return Page.cut(
        rows.views(actor, found),
        page.limit(),
        last -> new Keyset(last.facts().invitedAt().toString(), last.facts().id().value()));
  }

  /** How many match; counting stops one past {@code most}. */
  public int count(Actor actor, PartyFilter filter, int most) {
    policy.mayList(actor);
    return filtered(actor, filter).count(most);
  }

  public PartyView find(Actor actor, PartyId id) {
    policy.mayList(actor);
    return rows
        .views(actor, filtered(actor, PartyFilter.ALL).where("q.id = ?", id.value()).rows())
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound(PartyId.PREFIX));
  }

  /** How many of a firm's own stand in each state. */
  public Map<PartyState, Long> counts(Actor actor) {
    policy.mayList(actor);
    Map<PartyState, Long> counts = new EnumMap<>(PartyState.class);
    Listing.of(em, "select q.state, count(*) from deal_party q")
        .whereGiven(actor.partner().map(PartnerId::value), "q.partner_id = ?")
        .grouped("q.state")
        .forEach(row -> counts.put(PartyState.valueOf(row.text(0)), row.number(1)));
    return counts;
  }

  /** Of a deal of one's own firm, the earliest first; for people of the company none. */
  public List<PartyOnDeal> onOwnDeal(Actor actor, DealId id) {
    DealView deal = deals.find(actor, id);
    return policy.readsForFirm(actor) ? rows.onDeal(deal.facts().id()) : List.of();
  }

  /** Of a deal that the company reads, the earliest first; for a firm's people none. */
  public List<PartyCompanyView> onDeal(Actor actor, DealId id) {
    DealView deal = deals.find(actor, id);
    return policy.readsForCompany(actor)
        ? rows
            .views(
                actor,
                filtered(actor, PartyFilter.of(deal.facts().id()))
                    .orderedBy("q.invited_at, q.id limit 200"))
            .stream()
            .map(PartyCompanyView.class::cast)
            .toList()
        : List.of();
  }

  private Listing filtered(Actor actor, PartyFilter filter) {
    return rows.listing(actor)
        .whereIn("q.state", filter.states().stream().map(Enum::name).toList())
        .whereGiven(actor.partner().map(PartnerId::value), "q.partner_id = ?")
        .whereGiven(filter.firm().map(PartnerId::value), "q.partner_id = ?")
        .whereGiven(filter.deal().map(DealId::value), "q.deal_id = ?");
  }
}
