package tandem.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import tandem.access.Actor;
import tandem.deals.DealStage;
import tandem.deals.processes.ProcessBook;
import tandem.deals.processes.ProcessId;
import tandem.platform.CompanyTime;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Funnels over the deals that their reader sees: the company's people all of their reach, a
 * partner's owner the firm's (features EL4 to EL9, EL23, EL31). Refuses {@code role_required}.
 */
@UseCase
@ApplicationScoped
public class Funnels {
  private static final int MOST_CUTS = 50;
  private static final int MOST_ITEMS = 10;
  private static final int COMMITTED = 80;
  private static final double A_DAY = 86_400;

  /**
   * Seconds of a won deal by the same rules as its own clock ({@link DealClocks}): waiting for the
   * partner's answer, waiting for a day that was named, and a closing that was taken back are
   * pauses. Reckoned once a deal: {@code offset 0} keeps it from being written out twice.
   */
  private static final String CLOCK =
      " left join lateral (select extract(epoch from d.closed_at - coalesce(l.submitted_at, d.opened_at)) as whole,"
          + " extract(epoch from d.opened_at - coalesce(l.submitted_at, d.opened_at)) as before,"
          + " case when l.id is null then 0 else lead_pauses(l.id) end as asked,"
          + " (select coalesce(sum(extract(epoch from coalesce(w.ended_at, now()) - w.started_at)), 0) from deal_pause w where w.deal_id = d.id) as waited,"
          + " (select coalesce(sum(extract(epoch from m.until - m.since)), 0) from (select s.to_stage, s.moved_at as since, lead(s.moved_at) over (order by s.moved_at, s.id) as until from stage_move s where s.deal_id = d.id) m"
          + " where m.to_stage in ('WON', 'LOST') and m.until is not null) as closed offset 0) t on d.stage = 'WON'";

  private static final String COUNTS =
      "count(*), count(*) filter (where d.stage = 'WON'), count(*) filter (where d.stage = 'LOST')";

  @PersistenceContext EntityManager em;
  @Inject InsightPolicy policy;
  @Inject ProcessBook processes;
  @Inject CompanyTime company;

  public Funnel of(Actor actor, FunnelFilter filter, Attribute by) {
    policy.maySeeFunnel(actor);
    Row totals =
        cohort(
                filter,
                "select "
                    + COUNTS
                    + ","
                    + median("t.whole - t.asked - t.waited - t.closed")
                    + ", "
                    + median("greatest(t.before - t.asked, 0)")
                    + " from deal d left join lead l on l.id = d.lead_id"
                    + CLOCK)
            .rows()
            .getFirst();
    return new Funnel(
        totals.number(0),
        totals.number(1),
        totals.number(2),
        days(totals, 3),
        days(totals, 4),
        steps(filter),
        cuts(filter, by, totals.number(0), totals.number(1), totals.number(2)),
        forecast(filter),
        items(filter),
        discipline(filter));
  }

  /** The cut alone, as it stands in the whole of it. */
  public List<Funnel.Cut> cuts(Actor actor, FunnelFilter filter, Attribute by) {
    policy.maySeeFunnel(actor);
    Row all = cohort(filter, "select " + COUNTS + " from deal d").rows().getFirst();
    return cuts(filter, by, all.number(0), all.number(1), all.number(2));
  }

  private static String median(String seconds) {
    return " cast(percentile_cont(0.5) within group (order by "
        + seconds
        + ") filter (where d.stage = 'WON') as numeric)";
  }

  private List<Funnel.Step> steps(FunnelFilter filter) {
    long[] furthest = new long[DealStage.values().length + 1];
    cohort(
            filter,
            "select f.place, count(*) from deal d cross join lateral (select coalesce(max(stage_place(s.to_stage)), 1) as place from stage_move s where s.deal_id = d.id and s.to_stage <> 'LOST' and (s.to_stage <> 'WON' or d.stage = 'WON')) f")
        .grouped("f.place")
        .forEach(row -> furthest[row.integer(0)] = row.number(1));
    Map<DealStage, Long> standing = new EnumMap<>(DealStage.class);
    Map<DealStage, List<Money>> sums = new EnumMap<>(DealStage.class);
    cohort(filter, "select d.stage, count(*), sum(d.amount), d.currency from deal d")
        .grouped("d.stage, d.currency order by d.currency")
        .forEach(row -> {
          DealStage stage = DealStage.valueOf(row.text(0));
          standing.merge(stage, row.number(1), Long::sum);
          sums.computeIfAbsent(stage, each -> new ArrayList<>()).add(row.money(2));
        });
    Map<DealStage, Long> lost = new EnumMap<>(DealStage.class);
    cohort(
            filter,
            "select m.from_stage, count(*) from deal d cross join lateral (select s.from_stage from stage_move s where s.deal_id = d.id and s.to_stage = 'LOST' order by s.moved_at desc, s.id desc limit 1) m")
        .where("d.stage = 'LOST'")
        .where("m.from_stage is not null and m.from_stage <> 'LOST'")
        .grouped("m.from_stage")
        .forEach(row -> lost.put(DealStage.valueOf(row.text(0)), row.number(1)));
    Map<DealStage, OptionalDouble> stays = stays(filter);
    List<Funnel.Step> steps = new ArrayList<>();
    int place = 0;
    for (DealStage stage : DealStage.values()) {
      if (stage == DealStage.LOST) {
        continue;
      }
      place++;
      long reached = 0;
      for (int further = place; further < furthest.length; further++) {
        reached += furthest[further];
      }
      steps.add(
          new Funnel.Step(
              stage,
              reached,
              standing.getOrDefault(stage, 0L),
              sums.getOrDefault(stage, List.of()),
              lost.getOrDefault(stage, 0L),
              stays.getOrDefault(stage, OptionalDouble.empty())));
    }
    return steps;
  }

  private Map<DealStage, OptionalDouble> stays(FunnelFilter filter) {
    Map<DealStage, OptionalDouble> stays = new EnumMap<>(DealStage.class);
    cohort(
            filter,
            "select m.stage, cast(percentile_cont(0.5) within group (order by extract(epoch from m.until - m.since)) as numeric) from deal d"
                + " cross join lateral (select s.to_stage as stage, s.moved_at as since, lead(s.moved_at) over (order by s.moved_at, s.id) as until from stage_move s where s.deal_id = d.id) m")
        .where("m.until is not null and m.stage not in ('WON', 'LOST')")
        .grouped("m.stage")
        .forEach(row -> stays.put(DealStage.valueOf(row.text(0)), days(row, 1)));
    return stays;
  }

  /** The largest, and what is left together: they add up to all of it. */
  private List<Funnel.Cut> cuts(
      FunnelFilter filter, Attribute by, long allDeals, long allWon, long allLost) {
    List<Funnel.Cut> cuts = new ArrayList<>(largest(filter, by));
    long deals = allDeals - sum(cuts, Funnel.Cut::deals);
    long won = allWon - sum(cuts, Funnel.Cut::won);
    long lost = allLost - sum(cuts, Funnel.Cut::lost);
    if (deals > 0) {
      cuts.add(new Funnel.Cut(Funnel.Cut.REST, "", deals, deals - won - lost, won, lost));
    }
    return cuts;
  }

  private static long sum(List<Funnel.Cut> cuts, ToLongFunction<Funnel.Cut> part) {
    return cuts.stream().mapToLong(part).sum();
  }

  private List<Funnel.Cut> largest(FunnelFilter filter, Attribute by) {
    return cohort(
            filter,
            "select coalesce(%s, ''), coalesce(max(%s), ''), count(*), count(*) filter (where d.stage not in ('WON', 'LOST')), count(*) filter (where d.stage = 'WON'), count(*) filter (where d.stage = 'LOST') from deal d"
                .formatted(by.key(company.zone()), by.label(company.zone())))
        .grouped("1 order by 3 desc, 1 limit " + MOST_CUTS)
        .stream()
        .map(row ->
            new Funnel.Cut(
                row.text(0),
                row.text(1),
                row.number(2),
                row.number(3),
                row.number(4),
                row.number(5)))
        .toList();
  }

  private List<Funnel.Month> forecast(FunnelFilter filter) {
    Map<String, Funnel.Month> months = new TreeMap<>();
    cohort(
            filter,
            "select coalesce(to_char(d.expected_close, 'YYYY-MM'), ''), d.process_id, d.process_version, d.stage, count(*), sum(d.amount), d.currency from deal d")
        .where("d.stage not in ('WON', 'LOST')")
        .grouped(
            "to_char(d.expected_close, 'YYYY-MM'), d.process_id, d.process_version, d.stage, d.currency")
        .forEach(row -> {
          Funnel.Month part = part(row);
          String key =
              (part.month().isEmpty() ? "9999" : part.month())
                  + part.best().currency().getCurrencyCode();
          months.merge(key, part, Funnels::together);
        });
    return List.copyOf(months.values());
  }

  private Funnel.Month part(Row row) {
    DealStage stage = DealStage.valueOf(row.text(3));
    int percent = processes.of(new ProcessId(row.uuid(1)), row.integer(2)).terms().percent(stage);
    Money sum = row.money(5);
    Money weighted =
        new Money(
            sum.amount()
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(100), RoundingMode.HALF_EVEN),
            sum.currency());
    return new Funnel.Month(
        row.text(0),
        row.number(4),
        weighted,
        percent >= COMMITTED ? sum : Money.zero(sum.currency()),
        sum);
  }

  private static Funnel.Month together(Funnel.Month one, Funnel.Month other) {
    return new Funnel.Month(
        one.month(),
        one.deals() + other.deals(),
        one.weighted().plus(other.weighted()),
        one.committed().plus(other.committed()),
        one.best().plus(other.best()));
  }

  private List<Funnel.Item> items(FunnelFilter filter) {
    return cohort(
            filter,
            "select p.code, p.name_en, p.name_ru, count(distinct d.id), sum(n.amount), n.currency from deal d join deal_line n on n.deal_id = d.id join product p on p.id = n.product_id")
        .where("d.stage = 'WON'")
        .grouped(
            "p.code, p.name_en, p.name_ru, n.currency order by 4 desc, 1, 6 limit " + MOST_ITEMS)
        .stream()
        .map(row ->
            new Funnel.Item(row.text(0), row.text(1), row.text(2), row.number(3), row.money(4)))
        .toList();
  }

  /** A norm is in working days, five of seven; of a deal that waits nobody asks for it. */
  private List<Funnel.Discipline> discipline(FunnelFilter filter) {
    return cohort(
            filter,
            ("select coalesce(d.owner_name, ''), coalesce(p.name, ''), count(*), count(*) filter (where d.stage_since > now() - make_interval(days => n.norm) or exists (select from deal_pause w where w.deal_id = d.id and w.ended_at is null)),"
                    + " count(*) filter (where d.expected_close >= date '%s') from deal d left join partner p on p.id = d.partner_id"
                    + " cross join lateral (select coalesce(max(cast(s.stage ->> 'normDays' as int)), 0) * 7 / 5 as norm from sales_process_version v cross join lateral jsonb_array_elements(v.terms -> 'stages') s(stage)"
                    + " where v.process_id = d.process_id and v.number = d.process_version and s.stage ->> 'stage' = d.stage) n")
                .formatted(company.today()))
        .where("d.stage not in ('WON', 'LOST')")
        .grouped("d.owner_id, d.owner_name, p.name order by 3 desc, 1 limit " + MOST_CUTS)
        .stream()
        .map(row ->
            new Funnel.Discipline(
                row.text(0), row.text(1), row.number(2), row.number(3), row.number(4)))
        .toList();
  }

  private Listing cohort(FunnelFilter filter, String select) {
    return Listing.of(em, select)
        .where("d.opened_at >= ?", Timestamp.from(company.startOf(filter.from())))
        .where("d.opened_at < ?", Timestamp.from(company.startOf(filter.until())))
        .whereGiven(filter.partner().map(PartnerId::value), "d.partner_id = ?")
        .whereGiven(filter.owner().map(PersonId::value), "d.owner_id = ?")
        .whereGiven(filter.country(), "d.country = ?")
        .whereGiven(
            filter.process(), "d.process_id = (select s.id from sales_process s where s.code = ?)")
        .whereGiven(filter.category(), Attribute.CATEGORY.key(company.zone()) + " = ?");
  }

  private static OptionalDouble days(Row row, int at) {
    return row.isNull(at)
        ? OptionalDouble.empty()
        : OptionalDouble.of(row.decimal(at).doubleValue() / A_DAY);
  }
}
