package tandem.deals.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tandem.access.Actor;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.deals.DealId;
import tandem.deals.Visibility;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;
import tandem.platform.persistence.SqlArray;

/**
 * All the tasks that the running transaction may see: a seller those of their own deals and those
 * given to them, the others of the firm all of it; the company all within reach.
 */
@ApplicationScoped
class Tasks {
  static final String COLUMNS =
      "select t.id, t.version, t.deal_id, d.customer_name, t.visibility, t.side, t.title, t.title_ru, t.note, t.owner_id, t.owner_name, t.due_on, t.state,"
          + " t.template_key, t.external_id, t.author_id, t.author_name, t.closed_name, t.closed_at, t.created_at, t.updated_at, t.author_side, d.stage"
          + " from task t join deal d on d.id = t.deal_id";

  @PersistenceContext EntityManager em;
  @Inject TaskPolicy policy;

  void add(Task task) {
    em.persist(task);
    em.flush();
  }

  Task get(TaskId id) {
    return Optional.ofNullable(em.find(Task.class, id))
        .orElseThrow(() -> new Refusal.NotFound(TaskId.PREFIX));
  }

  TaskView view(Actor actor, TaskId id) {
    return seen(actor).where("t.id = ?", id.value()).rows().stream()
        .findFirst()
        .map(row -> toView(actor, row))
        .orElseThrow(() -> new Refusal.NotFound(TaskId.PREFIX));
  }

  /** The newest change first. */
  Page<TaskView> page(Actor actor, TaskFilter filter, PageRequest page) {
    List<TaskView> rows =
        filtered(actor, filter).newestFirst(page, "t.updated_at", "t.id").stream()
            .map(row -> toView(actor, row))
            .toList();
    return Page.cut(
        rows, page.limit(), last -> new Keyset(last.updatedAt().toString(), last.id().value()));
  }

  /** What is due first, first. */
  List<TaskView> byDueDay(Actor actor, TaskFilter filter, int most) {
    return filtered(actor, filter).orderedBy("t.due_on, t.side desc, t.id limit " + most).stream()
        .map(row -> toView(actor, row))
        .toList();
  }

  int count(Actor actor, TaskFilter filter, int most) {
    return filtered(actor, filter).count(most);
  }

  Map<DealId, NextStep> next(Collection<DealId> deals) {
    return Listing.of(
            em, "select distinct on (deal_id) deal_id, id, title, title_ru, side, due_on from task")
        .where("state = 'OPEN'")
        .where("deal_id = any (cast(? as uuid[]))", SqlArray.of(deals.stream().map(DealId::value)))
        .orderedBy("deal_id, due_on, side desc, id")
        .stream()
        .collect(
            Collectors.toMap(
                row -> new DealId(row.uuid(0)),
                row ->
                    new NextStep(
                        new TaskId(row.uuid(1)),
                        row.text(2),
                        row.maybeText(3),
                        Side.valueOf(row.text(4)),
                        row.maybeDate(5))));
  }

  private Listing filtered(Actor actor, TaskFilter filter) {
    return seen(actor)
        .whereIn("t.state", filter.states().stream().map(Enum::name).toList())
        .whereGiven(filter.deal().map(DealId::value), "t.deal_id = ?")
        .whereGiven(filter.lead().map(lead -> lead.value()), "d.lead_id = ?")
        .whereGiven(filter.owner().map(PersonId::value), "t.owner_id = ?")
        .whereGiven(filter.side().map(Enum::name), "t.side = ?")
        .whereGiven(filter.dueUntil(), "t.due_on <= ?")
        .whereGiven(filter.externalId(), "t.external_id = ?");
  }

  private Listing seen(Actor actor) {
    Listing all =
        Listing.of(em, COLUMNS)
            .whereGiven(actor.partner().map(it -> it.value()), "t.partner_id = ?");
    return actor instanceof PartnerUser user && !user.seesAll() && !user.is(PartnerRole.FINANCE)
        ? all.where("d.owner_id = ?", user.person().value())
        : all;
  }

  private TaskView toView(Actor actor, Row row) {
    Side side = Side.valueOf(row.text(5));
    boolean open = TaskState.OPEN.name().equals(row.text(12));
    return new TaskView(
        new TaskId(row.uuid(0)),
        row.number(1),
        new DealId(row.uuid(2)),
        row.maybeText(3).orElse(""),
        Visibility.valueOf(row.text(4)),
        side,
        row.text(6),
        row.maybeText(7),
        row.maybeText(8),
        row.maybeUuid(9).map(PersonId::new),
        row.maybeText(10),
        row.maybeDate(11),
        TaskState.valueOf(row.text(12)),
        row.maybeText(13),
        row.maybeText(14),
        new PersonId(row.uuid(15)),
        row.text(16),
        row.maybeText(17),
        row.maybeInstant(18),
        row.instant(19),
        row.instant(20),
        open && policy.does(actor, side),
        open && policy.edits(actor, side, Side.valueOf(row.text(21))));
  }
}
