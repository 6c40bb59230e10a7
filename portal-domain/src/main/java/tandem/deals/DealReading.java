package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.Histories;
import tandem.platform.PageRequest;
import tandem.platform.ProductId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * One deal with all that belongs to it, as its reader may see it. Refuses {@code not_found} for
 * anything that is not theirs.
 */
@UseCase
@ApplicationScoped
public class DealReading {
  /** The newest messages; the others stand on pages of their own. */
  static final int SHOWN = 50;

  @PersistenceContext EntityManager em;
  @Inject Deals deals;
  @Inject DealPolicy policy;
  @Inject DealProcess processes;
  @Inject Losses losses;
  @Inject Histories histories;
  @Inject Messages messages;

  public DealView find(Actor actor, DealId id) {
    policy.mayList(actor);
    Deal deal = deals.get(id);
    policy.maySee(actor, deal.owner());
    DealFacts facts = deal.facts(extra(actor, deal));
    return switch (actor) {
      case PartnerUser ignored -> new DealPartnerView(facts);
      case CompanyUser ignored -> companyView(deal, facts);
    };
  }

  private DealCompanyView companyView(Deal deal, DealFacts facts) {
    Optional<Row> partner =
        deal.partner()
            .map(id ->
                Listing.of(em, "select name, tier from partner")
                    .where("id = ?", id.value())
                    .rows()
                    .getFirst());
    return new DealCompanyView(
        facts, deal.partner(), partner.map(row -> row.text(0)), partner.map(row -> row.text(1)));
  }

  private DealFacts.Extra extra(Actor actor, Deal deal) {
    List<LossWord> words = losses.words(deal);
    DealPath path = processes.path(actor, deal);
    return new DealFacts.Extra(
        path,
        words,
        lines(deal.id()),
        moves(deal.id()),
        messages.page(deal.id(), PageRequest.first(SHOWN)).rows(),
        histories.of(deal.id()),
        path.allows(allowed(actor, deal, words)));
  }

  /** Whoever's side has said why it was lost is not asked again. */
  private Set<DealAction> allowed(Actor actor, Deal deal, List<LossWord> words) {
    Set<DealAction> actions = policy.allowed(actor, deal.owner(), deal.stage());
    if (words.stream().anyMatch(word -> word.side() == LossSide.of(actor))) {
      actions.remove(DealAction.EXPLAIN_LOSS);
    }
    return actions;
  }

  private List<DealFacts.Line> lines(DealId id) {
    return Listing.of(
            em,
            "select l.line_no, p.id, p.code, p.name_en, p.name_ru, p.category, p.commissionable, l.quantity, l.amount, l.currency"
                + " from deal_line l join product p on p.id = l.product_id")
        .where("l.deal_id = ?", id.value())
        .orderedBy("l.line_no")
        .stream()
        .map(row ->
            new DealFacts.Line(
                row.integer(0),
                new ProductId(row.uuid(1)),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.flag(6),
                row.integer(7),
                row.money(8)))
        .toList();
  }

  private List<DealFacts.Move> moves(DealId id) {
    return Listing.of(
            em, "select from_stage, to_stage, author_name, reason, moved_at from stage_move")
        .where("deal_id = ?", id.value())
        .orderedBy("moved_at, id")
        .stream()
        .map(row ->
            new DealFacts.Move(
                row.maybeText(0).map(DealStage::valueOf),
                DealStage.valueOf(row.text(1)),
                row.text(2),
                row.maybeText(3),
                row.instant(4)))
        .toList();
  }
}
