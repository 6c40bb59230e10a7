package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tandem.access.Actor;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Offers: a firm's own, or those to all firms within the company's reader's reach. Refuses {@code
 * not_found} for what is not theirs to see.
 */
@UseCase
@ApplicationScoped
public class OfferLists {
  private static final int MOST_WAITING = 50;

  @PersistenceContext EntityManager em;
  @Inject OfferPolicy policy;
  @Inject OfferRows rows;

  /** The newest first. */
  public Page<OfferView> list(Actor actor, OfferFilter filter, PageRequest page) {
    policy.mayList(actor);
    List<Row> found = filtered(actor, filter).newestFirst(page, "o.offered_at", "o.id");
    return Page.cut(
        rows.views(actor, found),
        page.limit(),
        last -> new Keyset(last.facts().offeredAt().toString(), last.facts().id().value()));
  }

  /** How many match; counting stops one past {@code most}. */
  public int count(Actor actor, OfferFilter filter, int most) {
    policy.mayList(actor);
    return filtered(actor, filter).count(most);
  }

  /** What waits for an answer, the most urgent first; at most 50. */
  public List<OfferView> waiting(Actor actor, int most) {
    policy.mayList(actor);
    return rows.views(
        actor,
        filtered(actor, OfferFilter.in(OfferState.OFFERED))
            .orderedBy("o.due_at, o.id limit " + Math.clamp(most, 1, MOST_WAITING)));
  }

  public OfferView find(Actor actor, OfferId id) {
    policy.mayList(actor);
    return rows
        .views(actor, filtered(actor, OfferFilter.ALL).where("o.id = ?", id.value()).rows())
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound(OfferId.PREFIX));
  }

  /** How many stand in each state. */
  public Map<OfferState, Long> counts(Actor actor) {
    policy.mayList(actor);
    Map<OfferState, Long> counts = new EnumMap<>(OfferState.class);
    Listing.of(em, "select o.state, count(*) from lead_offer o")
        .whereGiven(actor.partner().map(PartnerId::value), "o.partner_id = ?")
        .grouped("o.state")
        .forEach(row -> counts.put(OfferState.valueOf(row.text(0)), row.number(1)));
    return counts;
  }

  private Listing filtered(Actor actor, OfferFilter filter) {
    return rows.listing(actor)
        .whereIn("o.state", filter.states().stream().map(Enum::name).toList())
        .whereGiven(actor.partner().map(PartnerId::value), "o.partner_id = ?")
        .whereGiven(filter.partner().map(PartnerId::value), "o.partner_id = ?");
  }
}
