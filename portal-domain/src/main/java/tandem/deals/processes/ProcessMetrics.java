package tandem.deals.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tandem.access.Actor;
import tandem.deals.DealStage;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/**
 * Real counts and times of a version, stage by stage, over the deals that the reader sees. A deal
 * that came to a stage twice counts once as having come; each of its stays counts for the median.
 * Refuses {@code not_found}, {@code role_required}.
 */
@UseCase
@ApplicationScoped
public class ProcessMetrics {
  private static final double SECONDS_A_DAY = 86_400;

  /** A stay ends with the next move; "further" is compared on the scale of the stages. */
  private static final String STAYS =
      "with m as (select s.deal_id, s.to_stage as stage, s.moved_at as since, lead(s.to_stage) over w as next_stage, lead(s.moved_at) over w as until"
          + " from stage_move s join deal d on d.id = s.deal_id where d.process_id = ?1 and d.process_version = ?2 window w as (partition by s.deal_id order by s.moved_at, s.id))"
          + " select stage, count(distinct deal_id),"
          + " count(distinct deal_id) filter (where stage_place(next_stage) > stage_place(stage) and next_stage <> 'LOST'),"
          + " count(distinct deal_id) filter (where next_stage = 'LOST'),"
          + " cast(percentile_cont(0.5) within group (order by extract(epoch from until - since)) filter (where until is not null) as numeric)"
          + " from m where stage not in ('WON', 'LOST') group by stage";

  @PersistenceContext EntityManager em;
  @Inject ProcessPolicy policy;
  @Inject ProcessBook book;

  /** Of one version; every stage that it has, in its order. */
  public List<StageLife> of(Actor actor, ProcessId id, int number) {
    policy.mayMeasure(actor);
    ProcessTerms terms = book.version(id, number).terms();
    Map<DealStage, Long> standing = standing(id, number);
    Map<DealStage, StageLife> lives = new EnumMap<>(DealStage.class);
    Listing.query(em, STAYS, id.value(), number)
        .forEach(row -> {
          DealStage stage = DealStage.valueOf(row.text(0));
          lives.put(
              stage,
              new StageLife(
                  stage,
                  standing.getOrDefault(stage, 0L),
                  row.number(1),
                  row.number(2),
                  row.number(3),
                  row.isNull(4)
                      ? OptionalDouble.empty()
                      : OptionalDouble.of(row.decimal(4).doubleValue() / SECONDS_A_DAY)));
        });
    return terms.stages().stream()
        .map(each ->
            lives.getOrDefault(
                each.stage(),
                new StageLife(
                    each.stage(),
                    standing.getOrDefault(each.stage(), 0L),
                    0,
                    0,
                    0,
                    OptionalDouble.empty())))
        .toList();
  }

  private Map<DealStage, Long> standing(ProcessId id, int number) {
    Map<DealStage, Long> standing = new EnumMap<>(DealStage.class);
    Listing.of(em, "select stage, count(*) from deal")
        .where("process_id = ?", id.value())
        .where("process_version = ?", number)
        .grouped("stage")
        .forEach(row -> standing.put(DealStage.valueOf(row.text(0)), row.number(1)));
    return standing;
  }
}
