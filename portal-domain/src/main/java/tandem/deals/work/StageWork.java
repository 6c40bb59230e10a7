package tandem.deals.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import tandem.deals.DealId;
import tandem.deals.DealLost;
import tandem.deals.DealMoved;
import tandem.deals.DealOpened;
import tandem.deals.DealReopened;
import tandem.deals.DealStage;
import tandem.deals.DealWon;
import tandem.platform.CompanyTime;
import tandem.platform.Ids;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Listing;

/**
 * A deal that enters a stage brings that stage's tasks with it, in the same transaction: one of
 * each template for one entry, however often that is tried, and none where the same is open still.
 * A deal that is closed leaves nothing to do of what was asked before, but the tasks of losses.
 */
@ApplicationScoped
class StageWork {
  private static final Robot TANDEM = new Robot("Tandem");

  private static final String MAKE =
      "insert into task (id, deal_id, partner_id, visibility, side, author_side, title, title_ru, due_on, template_key, stage_entry, author_id, author_name, owner_id, owner_name, created_at, updated_at)"
          + " select cast(?1 as uuid), d.id, d.partner_id, 'SHARED', ?2, 'SYSTEM', ?3, ?4, cast(?5 as date), ?6, ?7, cast(?8 as uuid), ?9,"
          + " case when ?2 = 'PARTNER' then d.owner_id end, case when ?2 = 'PARTNER' then d.owner_name end, cast(?10 as timestamptz), cast(?10 as timestamptz)"
          + " from deal d where d.id = ?11 and (?2 = 'COMPANY' or d.partner_id is not null)"
          + " and not exists (select from task t where t.deal_id = d.id and t.template_key = ?6 and t.state = 'OPEN')"
          + " on conflict do nothing";

  @PersistenceContext EntityManager em;
  @Inject StageTemplates templates;
  @Inject CompanyTime time;
  @Inject Ids ids;

  void begin(@Observes DealOpened event) {
    enter(event.deal(), stageOf(event.deal()), event.at());
  }

  void goOn(@Observes DealMoved event) {
    enter(event.deal(), event.to(), event.at());
  }

  void again(@Observes DealReopened event) {
    enter(event.deal(), event.to(), event.at());
  }

  void won(@Observes DealWon event) {
    leave(event.deal(), event.at());
  }

  void lost(@Observes DealLost event) {
    leave(event.deal(), event.at());
  }

  void enter(DealId deal, DealStage stage, Instant at) {
    for (StageTemplate template : templates.of(deal, stage)) {
      LocalDate due = time.dayOf(time.calendar().dueAfter(at, template.dueDays()));
      em.createNativeQuery(MAKE)
          .setParameter(1, ids.next())
          .setParameter(2, template.side().name())
          .setParameter(3, template.titleEn())
          .setParameter(4, template.titleRu())
          .setParameter(5, due)
          .setParameter(6, template.key())
          .setParameter(7, stage.name() + "@" + at)
          .setParameter(8, TANDEM.person().value())
          .setParameter(9, TANDEM.name())
          .setParameter(10, Timestamp.from(at))
          .setParameter(11, deal.value())
          .executeUpdate();
    }
  }

  private DealStage stageOf(DealId deal) {
    return DealStage.valueOf(
        Listing.of(em, "select stage from deal")
            .where("id = ?", deal.value())
            .rows()
            .getFirst()
            .text(0));
  }

  /**
   * What a loss asks for, of whoever answers for its reason, is to be learnt whatever becomes of
   * the deal: it stays, also when that is opened and closed again.
   */
  private void leave(DealId deal, Instant at) {
    em.createNativeQuery(
            "update task set state = 'CANCELLED', closed_id = ?1, closed_name = ?2, closed_at = ?3, updated_at = ?3, version = version + 1"
                + " where deal_id = ?4 and state = 'OPEN' and created_at < ?3 and coalesce(stage_entry, '') not like 'LOST@%'")
        .setParameter(1, TANDEM.person().value())
        .setParameter(2, TANDEM.name())
        .setParameter(3, Timestamp.from(at))
        .setParameter(4, deal.value())
        .executeUpdate();
  }
}
