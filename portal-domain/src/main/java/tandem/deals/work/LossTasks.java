package tandem.deals.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.deals.DealId;
import tandem.deals.DealPeople;
import tandem.deals.LossRoutes;
import tandem.deals.LostReason;
import tandem.deals.Speaker;
import tandem.platform.CompanyTime;
import tandem.platform.Ids;
import tandem.platform.outbox.Robot;

/**
 * A reason that somebody answers for becomes a task of theirs that only the company reads (features
 * SB18): one for a reason and closing, whichever side names it and however often. It is given to
 * the only person of that role who reaches the deal, or to nobody in particular where there are
 * several.
 */
@ApplicationScoped
class LossTasks {
  private static final Robot TANDEM = new Robot("Tandem");

  /** Its stage entry names the closing: {@link StageWork} lets it stand. */
  private static final String MAKE =
      "insert into task (id, deal_id, partner_id, visibility, side, author_side, title, title_ru, due_on, template_key, stage_entry, author_id, author_name, owner_id, owner_name, created_at, updated_at)"
          + " select cast(?1 as uuid), d.id, d.partner_id, 'COMPANY', 'COMPANY', 'SYSTEM', ?2, ?3, cast(?4 as date), ?5, ?6, cast(?7 as uuid), ?8,"
          + " cast(nullif(?9, '') as uuid), nullif(?10, ''), cast(?11 as timestamptz), cast(?11 as timestamptz)"
          + " from deal d where d.id = ?12 on conflict do nothing";

  @PersistenceContext EntityManager em;
  @Inject LossRoutes routes;
  @Inject DealPeople people;
  @Inject CompanyTime time;
  @Inject Ids ids;

  void ask(DealId deal, LostReason reason, Instant closed, Instant now) {
    routes.of(reason).ifPresent(route -> make(deal, reason, closed, now, route));
  }

  private void make(
      DealId deal, LostReason reason, Instant closed, Instant now, LossRoutes.Route route) {
    List<Speaker> holders = people.inRole(deal, route.role());
    Optional<Speaker> owner =
        holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
    LocalDate due = time.dayOf(time.calendar().dueAfter(now, route.dueDays()));
    em.createNativeQuery(MAKE)
        .setParameter(1, ids.next())
        .setParameter(2, route.titleEn())
        .setParameter(3, route.titleRu())
        .setParameter(4, due)
        .setParameter(5, "loss-" + reason.name().toLowerCase(Locale.ROOT))
        .setParameter(6, "LOST@" + closed)
        .setParameter(7, TANDEM.person().value())
        .setParameter(8, TANDEM.name())
        .setParameter(9, owner.map(each -> each.id().value().toString()).orElse(""))
        .setParameter(10, owner.map(Speaker::name).orElse(""))
        .setParameter(11, Timestamp.from(now))
        .setParameter(12, deal.value())
        .executeUpdate();
  }
}
