package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.access.Actor;
import tandem.platform.Ids;
import tandem.platform.Money;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Both sides' words on losses, and what is put before the company because of them. */
@ApplicationScoped
class Losses {
  static final int MOST_REASONS = 500;
  private static final int LONGEST = 2_000;
  private static final Set<LostReason> GENERIC = Set.of(LostReason.OTHER, LostReason.NO_DECISION);

  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  List<LossReason> reasons() {
    return Listing.of(em, "select code, reason, name_en, name_ru, generic, active from loss_reason")
        .orderedBy("reason, code limit " + MOST_REASONS)
        .stream()
        .map(row -> reason(row, 0))
        .toList();
  }

  /** Refuses {@code validation_failed}. */
  Optional<LossReason> checked(LoseDeal order) {
    Problems problems =
        new Problems()
            .text(
                "comment",
                order.comment().orElse(null),
                order.reason() == LostReason.OTHER,
                LONGEST);
    Optional<LossReason> detail =
        order
            .detail()
            .flatMap(code ->
                reasons().stream()
                    .filter(each -> each.code().equals(code) && each.active())
                    .filter(each -> each.reason() == order.reason())
                    .findFirst());
    if (order.detail().isPresent() && detail.isEmpty()) {
      problems.add("detail_code", "unknown_detail", "is no detail of this reason");
    }
    problems.refuse();
    return detail;
  }

  /** One word a side and closing; refuses {@code already_said}. */
  void say(Deal deal, Actor actor, LoseDeal order, Instant closedAt, Instant now) {
    LossSide side = LossSide.of(actor);
    int written =
        em.createNativeQuery(
                "insert into loss_word (id, deal_id, partner_id, closed_at, side, reason, detail, comment, author_id, author_name, at)"
                    + " values (?1, ?2, cast(nullif(?3, '') as uuid), ?4, ?5, ?6, nullif(?7, ''), nullif(?8, ''), ?9, ?10, ?11) on conflict do nothing")
            .setParameter(1, ids.next())
            .setParameter(2, deal.id().value())
            .setParameter(3, partner(deal))
            .setParameter(4, Timestamp.from(closedAt))
            .setParameter(5, side.name())
            .setParameter(6, order.reason().name())
            .setParameter(7, order.detail().orElse(""))
            .setParameter(8, order.comment().map(Text::tidy).orElse(""))
            .setParameter(9, actor.person().value())
            .setParameter(10, actor.name())
            .setParameter(11, Timestamp.from(now))
            .executeUpdate();
    if (written == 0) {
      throw new Refusal.Conflict("already_said", "Your side has said why already");
    }
  }

  /** Of the present closing; the partner's first. */
  List<LossWord> words(Deal deal) {
    return deal.closedAt()
        .map(closed ->
            Listing.of(
                    em,
                    "select w.side, w.reason, w.comment, w.author_name, w.at, r.code, r.reason, r.name_en, r.name_ru, r.generic, r.active from loss_word w left join loss_reason r on r.code = w.detail")
                .where("w.deal_id = ?", deal.id().value())
                .where("w.closed_at = ?", Timestamp.from(closed))
                .orderedBy("w.side desc")
                .stream()
                .map(Losses::word)
                .toList())
        .orElse(List.of());
  }

  /** Whether they are who said why it was lost, at its present closing. */
  boolean saidBy(Deal deal, Actor actor) {
    return !Listing.of(em, "select w.id from loss_word w join deal d on d.id = w.deal_id")
        .where("w.deal_id = ?", deal.id().value())
        .where("w.closed_at = d.closed_at")
        .where("w.author_id = ?", actor.person().value())
        .rows()
        .isEmpty();
  }

  /**
   * A generic reason, few contacts, an amount that is worth trying for: put before the company
   * (features BW16). Of a deal that was opened again, what was done since then counts.
   */
  void suspect(Deal deal, LoseDeal order, Optional<LossReason> detail, Instant now) {
    if (!GENERIC.contains(order.reason()) && detail.filter(LossReason::generic).isEmpty()) {
      return;
    }
    Money amount = deal.money();
    em.flush();
    em.createNativeQuery(
            "insert into loss_review (id, deal_id, partner_id, closed_at, contacts)"
                + " select ?1, cast(?2 as uuid), cast(nullif(?3, '') as uuid), cast(?4 as timestamptz), c.contacts from loss_target t,"
                + " lateral (select coalesce(max(b.moved_at), '-infinity') as since from stage_move b where b.deal_id = cast(?2 as uuid) and b.from_stage in ('WON', 'LOST')) r,"
                + " lateral (select (select count(*) from message m where m.deal_id = cast(?2 as uuid) and m.written_at > r.since)"
                + " + (select count(*) from stage_move s where s.deal_id = cast(?2 as uuid) and s.from_stage not in ('WON', 'LOST') and s.to_stage <> 'LOST' and s.moved_at > r.since) as contacts) c"
                + " where t.currency = ?5 and t.amount <= ?6 and c.contacts < t.fewest_contacts")
        .setParameter(1, ids.next())
        .setParameter(2, deal.id().value())
        .setParameter(3, partner(deal))
        .setParameter(4, Timestamp.from(now))
        .setParameter(5, amount.currency().getCurrencyCode())
        .setParameter(6, amount.amount())
        .executeUpdate();
  }

  /** What is still to be looked into, the oldest first. */
  List<LossReview> open(int most) {
    return Listing.of(
            em,
            "select r.id, r.deal_id, d.customer_name, p.name, d.amount, d.currency, d.lost_reason, r.contacts, r.closed_at from loss_review r join deal d on d.id = r.deal_id left join partner p on p.id = r.partner_id")
        .where("r.verdict is null")
        .where("d.stage = 'LOST'")
        .orderedBy("r.closed_at, r.id limit " + most)
        .stream()
        .map(row ->
            new LossReview(
                row.uuid(0),
                new DealId(row.uuid(1)),
                row.maybeText(2),
                row.maybeText(3),
                row.money(4),
                LostReason.valueOf(row.text(6)),
                row.integer(7),
                row.instant(8)))
        .toList();
  }

  /** Answers whether there was something to decide. */
  boolean decide(Deal deal, Actor actor, boolean reopened, String note, Instant now) {
    return em.createNativeQuery(
                "update loss_review set verdict = ?2, note = nullif(?3, ''), decider_id = ?4, decider_name = ?5, decided_at = ?6 where deal_id = ?1 and verdict is null")
            .setParameter(1, deal.id().value())
            .setParameter(2, reopened ? "REOPENED" : "ACCEPTED")
            .setParameter(3, note)
            .setParameter(4, actor.person().value())
            .setParameter(5, actor.name())
            .setParameter(6, Timestamp.from(now))
            .executeUpdate()
        > 0;
  }

  void keep(LossReason reason) {
    em.createNativeQuery(
            "insert into loss_reason (code, reason, name_en, name_ru, generic, active) values (?1, ?2, ?3, ?4, ?5, ?6)"
                + " on conflict (code) do update set name_en = excluded.name_en, name_ru = excluded.name_ru, generic = excluded.generic, active = excluded.active")
        .setParameter(1, reason.code())
        .setParameter(2, reason.reason().name())
        .setParameter(3, reason.nameEn())
        .setParameter(4, reason.nameRu())
        .setParameter(5, reason.generic())
        .setParameter(6, reason.active())
        .executeUpdate();
  }

  /** Counts since a day, by side and reason. */
  List<LossTotal> totals(Instant since) {
    return Listing.query(
            em,
            "select w.side, w.reason, count(*), count(*) filter (where o.reason <> w.reason) from loss_word w"
                + " left join loss_word o on o.deal_id = w.deal_id and o.closed_at = w.closed_at and o.side <> w.side"
                + " where w.at >= ?1 group by w.side, w.reason order by count(*) desc, w.reason",
            Timestamp.from(since))
        .stream()
        .map(row ->
            new LossTotal(
                LossSide.valueOf(row.text(0)),
                LostReason.valueOf(row.text(1)),
                row.number(2),
                row.number(3)))
        .toList();
  }

  private static LossWord word(Row row) {
    return new LossWord(
        LossSide.valueOf(row.text(0)),
        LostReason.valueOf(row.text(1)),
        row.isNull(5) ? Optional.empty() : Optional.of(reason(row, 5)),
        row.maybeText(2),
        row.text(3),
        row.instant(4));
  }

  private static LossReason reason(Row row, int at) {
    return new LossReason(
        row.text(at),
        LostReason.valueOf(row.text(at + 1)),
        row.text(at + 2),
        row.text(at + 3),
        row.flag(at + 4),
        row.flag(at + 5));
  }

  private static String partner(Deal deal) {
    return deal.partner().map(partner -> partner.value().toString()).orElse("");
  }
}
