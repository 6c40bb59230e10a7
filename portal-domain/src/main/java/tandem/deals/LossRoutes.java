package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.platform.persistence.Listing;

/** Who is to mend what a reason says (features SB18). Asked inside the caller's transaction. */
@ApplicationScoped
public class LossRoutes {
  @PersistenceContext EntityManager em;
  @Inject Deals deals;
  @Inject Losses losses;

  /**
   * What is to be done, by whom.
   *
   * @param role of the company, as the identity provider names it
   * @param dueDays working days
   */
  public record Route(String role, String titleEn, String titleRu, int dueDays) {
    public String title(String language) {
      return language.startsWith("ru") ? titleRu : titleEn;
    }
  }

  /** Empty for a reason that is nobody's task. */
  public Optional<Route> of(LostReason reason) {
    return Listing.of(em, "select role, title_en, title_ru, due_days from loss_routing")
        .where("reason = ?", reason.name())
        .rows()
        .stream()
        .findFirst()
        .map(row -> new Route(row.text(0), row.text(1), row.text(2), row.integer(3)));
  }

  /** Whether anybody has said why the deal was lost: of imported deals nobody has. */
  public boolean said(DealId deal) {
    return !losses.words(deals.get(deal)).isEmpty();
  }

  /** When it was closed, if it is lost and that side has said why; empty once it is open again. */
  public Optional<Instant> closing(DealId deal, LossSide side) {
    return deals.get(deal).closedAt().filter(closed -> said(deal, side));
  }

  /** Whether both sides name one reason. */
  public boolean agreed(DealId deal) {
    List<LossWord> words = losses.words(deals.get(deal));
    return words.size() > 1 && words.stream().map(LossWord::reason).distinct().count() == 1;
  }

  /** Whether a side has said why the deal was lost. */
  public boolean said(DealId deal, LossSide side) {
    return losses.words(deals.get(deal)).stream().anyMatch(word -> word.side() == side);
  }
}
