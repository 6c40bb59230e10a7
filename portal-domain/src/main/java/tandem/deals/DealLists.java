package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tandem.access.Actor;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.deals.processes.ProcessBook;
import tandem.deals.processes.ProcessId;
import tandem.deals.processes.ProcessTerms;
import tandem.platform.CompanyTime;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Deals in lists and on the board: a partner's own, the company's all. */
@UseCase
@ApplicationScoped
public class DealLists {
  private static final String COLUMNS =
      "select d.id, d.version, d.stage, d.customer_name, d.country, d.amount, d.currency, d.owner_id, d.owner_name, p.name, d.external_id, d.expected_close,"
          + " d.lost_reason, d.stage_since, d.closed_at, d.created_at, d.updated_at, d.process_id, d.process_version, d.partner_id from deal d left join partner p on p.id = d.partner_id";
  private static final int COLUMN = 20;

  @PersistenceContext EntityManager em;
  @Inject DealPolicy policy;
  @Inject DealPartners partners;
  @Inject ProcessBook processes;
  @Inject CompanyTime company;

  /** Newest change first. */
  public Page<DealRow> list(Actor actor, DealFilter filter, PageRequest page) {
    policy.mayList(actor);
    Predicate<Optional<PartnerId>> alone = partners.absent();
    List<DealRow> rows =
        filtered(actor, filter, COLUMNS).newestFirst(page, "d.updated_at", "d.id").stream()
            .map(row -> toRow(actor, row, alone))
            .toList();
    return Page.cut(
        rows, page.limit(), last -> new Keyset(last.updatedAt().toString(), last.id().value()));
  }

  /** How many match; counting stops one past {@code most}. */
  public int count(Actor actor, DealFilter filter, int most) {
    policy.mayList(actor);
    return filtered(actor, filter, COLUMNS).count(most);
  }

  /** The first twenty deals of each open stage, those that stand longest first. */
  public List<DealRow> board(Actor actor, DealFilter filter) {
    policy.mayList(actor);
    Predicate<Optional<PartnerId>> alone = partners.absent();
    List<DealRow> cards = new ArrayList<>();
    for (DealStage stage : DealStage.open()) {
      filtered(actor, filter.in(List.of(stage)), COLUMNS)
          .orderedBy("d.stage_since, d.id limit " + COLUMN)
          .forEach(row -> cards.add(toRow(actor, row, alone)));
    }
    return cards;
  }

  /** Open deals that have not moved for the longest time, the most patient first. */
  public List<DealRow> longestStanding(Actor actor, DealFilter filter, int most) {
    policy.mayList(actor);
    Predicate<Optional<PartnerId>> alone = partners.absent();
    return filtered(actor, filter.in(DealStage.open()), COLUMNS)
        .orderedBy("d.stage_since, d.id limit " + Math.clamp(most, 1, COLUMN * 5))
        .stream()
        .map(row -> toRow(actor, row, alone))
        .toList();
  }

  /**
   * Open deals that stand longer than the norm of their stage, the longest over it first. Norms go
   * from days to months, so the first of each stage of each version are looked at: none is hidden
   * behind deals that have time.
   */
  public List<DealRow> overdue(Actor actor, DealFilter filter, Instant now, int most) {
    policy.mayList(actor);
    Predicate<Optional<PartnerId>> alone = partners.absent();
    List<DealRow> late = new ArrayList<>();
    for (Row norm :
        filtered(
                actor,
                filter.in(DealStage.open()),
                "select d.stage, d.process_id, d.process_version from deal d")
            .grouped("d.stage, d.process_id, d.process_version")) {
      filtered(actor, filter.in(List.of(DealStage.valueOf(norm.text(0)))), COLUMNS)
          .where("d.process_id = ?", norm.uuid(1))
          .where("d.process_version = ?", norm.integer(2))
          .orderedBy("d.stage_since, d.id limit " + Math.clamp(most, 1, COLUMN))
          .stream()
          .map(row -> toRow(actor, row, alone))
          .filter(deal -> deal.isIdle(now))
          .forEach(late::add);
    }
    return late.stream()
        .sorted(Comparator.comparing(deal -> deal.dueAt().orElse(now)))
        .limit(most)
        .toList();
  }

  /** Count and sum of each stage and currency. */
  public List<StageTotal> totals(Actor actor, DealFilter filter) {
    policy.mayList(actor);
    return filtered(
            actor, filter, "select d.stage, count(*), sum(d.amount), d.currency from deal d")
        .grouped("d.stage, d.currency")
        .stream()
        .map(row -> new StageTotal(DealStage.valueOf(row.text(0)), row.number(1), row.money(2)))
        .toList();
  }

  private Listing filtered(Actor actor, DealFilter filter, String select) {
    return Listing.of(em, select)
        .whereIn("d.stage", filter.stages().stream().map(Enum::name).toList())
        .whereGiven(actor.partner().map(p -> p.value()), "d.partner_id = ?")
        .whereGiven(onlyOwn(actor).map(PersonId::value), "d.owner_id = ?")
        .whereGiven(filter.owner().map(PersonId::value), "d.owner_id = ?")
        .whereGiven(filter.partner().map(p -> p.value()), "d.partner_id = ?")
        .whereGiven(filter.externalId(), "d.external_id = ?")
        .whereGiven(filter.updatedSince(), "d.updated_at >= ?")
        .whereGiven(
            filter.text().map(Listing::contains),
            "d.customer_name ilike ? or d.external_id ilike ?");
  }

  private static Optional<PersonId> onlyOwn(Actor actor) {
    return actor instanceof PartnerUser user && !user.seesAll() && !user.is(PartnerRole.FINANCE)
        ? Optional.of(user.person())
        : Optional.empty();
  }

  private Optional<Instant> due(ProcessTerms process, DealStage stage, Instant since) {
    return stage.isOpen()
        ? process.stage(stage).map(each -> company.calendar().dueAfter(since, each.normDays()))
        : Optional.empty();
  }

  private DealRow toRow(Actor actor, Row row, Predicate<Optional<PartnerId>> alone) {
    DealStage stage = DealStage.valueOf(row.text(2));
    Optional<PersonId> owner = row.maybeUuid(7).map(PersonId::new);
    Optional<PartnerId> partner = row.maybeUuid(19).map(PartnerId::new);
    ProcessTerms process = processes.of(new ProcessId(row.uuid(17)), row.integer(18)).terms();
    return new DealRow(
        new DealId(row.uuid(0)),
        row.number(1),
        stage,
        process,
        row.maybeText(3),
        row.maybeText(4),
        row.money(5),
        owner,
        row.maybeText(8),
        row.maybeText(9),
        row.maybeText(10),
        row.maybeDate(11),
        row.maybeText(12).map(LostReason::valueOf),
        row.instant(13),
        due(process, stage, row.instant(13)),
        DealProcess.next(policy, actor, owner, stage, process, () -> alone.test(partner)),
        policy.allowed(actor, owner, stage).contains(DealAction.LOSE),
        row.maybeInstant(14),
        row.instant(15),
        row.instant(16));
  }
}
