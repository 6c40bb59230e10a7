package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.customers.matching.Verdict;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PersonId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Leads in lists: a partner's own, the company's all, and the reviewers' queue. */
@UseCase
@ApplicationScoped
public class LeadLists {
  private static final String COLUMNS =
      "select l.id, l.version, l.stage, coalesce(l.customer_name, l.tax_number), l.country,"
          + " l.amount, l.currency, l.owner_id, l.owner_name, p.name, p.tier, l.external_id,"
          + " l.submitted_at, l.due_at, l.waiting_since, l.protected_until, %s, l.created_at,"
          + " l.updated_at, r.kind, %s from lead l join partner p on p.id = l.partner_id"
          + " left join lead_request r on r.id = l.open_request%s";
  private static final String FOR_PARTNER =
      COLUMNS.formatted(
          "'FREE'",
          "exists (select from public_form_lead v where v.partner_id = l.partner_id and v.lead_id = l.id)",
          "");
  private static final String FOR_COMPANY =
      COLUMNS.formatted(
          "coalesce(c.verdict, 'FREE')", "false", " left join lead_check c on c.lead_id = l.id");
  private static final int QUEUE = 200;

  /** The same words as in the index of the queue. */
  private static final String WAITING =
      "l.stage in ('SUBMITTED', 'IN_REVIEW', 'APPEALED') or (l.stage = 'APPROVED' and l.open_request is not null)";

  @PersistenceContext EntityManager em;
  @Inject LeadPolicy policy;
  @Inject Programme programme;

  /** Newest change first. */
  public Page<LeadRow> list(Actor actor, LeadFilter filter, PageRequest page) {
    policy.mayList(actor);
    List<LeadRow> rows =
        filtered(actor, filter).newestFirst(page, "l.updated_at", "l.id").stream()
            .map(LeadLists::toRow)
            .toList();
    return Page.cut(
        rows, page.limit(), last -> new Keyset(last.updatedAt().toString(), last.id().value()));
  }

  /** How many match; counting stops one past {@code most}. */
  public int count(Actor actor, LeadFilter filter, int most) {
    policy.mayList(actor);
    return filtered(actor, filter).count(most);
  }

  /** What waits for the company, the most urgent first; at most 200. */
  public List<LeadRow> queue(Actor actor) {
    policy.mayList(actor);
    return filtered(actor, LeadFilter.ALL)
        .where(WAITING)
        .orderedBy("l.due_at, l.id limit " + QUEUE)
        .stream()
        .map(LeadLists::toRow)
        .toList();
  }

  /** How many wait for the company; counting stops one past {@code most}. */
  public int waiting(Actor actor, int most) {
    policy.mayList(actor);
    return filtered(actor, LeadFilter.ALL).where(WAITING).count(most);
  }

  /** Approved leads whose protection ends by that day and is still on, the next one first. */
  public List<LeadRow> expiring(Actor actor, LocalDate until, int most) {
    policy.mayList(actor);
    return filtered(actor, LeadFilter.ALL.in(List.of(LeadStage.APPROVED)))
        .where("l.open_request is null")
        .where("l.protected_until >= ?", Date.valueOf(programme.today()))
        .where("l.protected_until <= ?", Date.valueOf(until))
        .orderedBy("l.protected_until, l.id limit " + Math.clamp(most, 1, QUEUE))
        .stream()
        .map(LeadLists::toRow)
        .toList();
  }

  /** Approved leads whose partner asked for something and waits, the longest waiting first. */
  public List<LeadRow> asked(Actor actor, int most) {
    policy.mayList(actor);
    return filtered(actor, LeadFilter.ALL.in(List.of(LeadStage.APPROVED)))
        .where("l.open_request is not null")
        .orderedBy("l.due_at, l.id limit " + Math.clamp(most, 1, QUEUE))
        .stream()
        .map(LeadLists::toRow)
        .toList();
  }

  /** How many leads stand in each of the stages. */
  public Map<LeadStage, Long> counts(Actor actor, Collection<LeadStage> stages) {
    policy.mayList(actor);
    Map<LeadStage, Long> counts = new EnumMap<>(LeadStage.class);
    Listing.of(em, "select l.stage, count(*) from lead l")
        .whereIn("l.stage", stages.stream().map(Enum::name).toList())
        .whereGiven(actor.partner().map(p -> p.value()), "l.partner_id = ?")
        .whereGiven(onlyOwn(actor).map(PersonId::value), "l.owner_id = ?")
        .whereIf(!policy.seesDrafts(actor), "l.stage <> 'DRAFT'")
        .grouped("l.stage")
        .forEach(row -> counts.put(LeadStage.valueOf(row.text(0)), row.number(1)));
    return counts;
  }

  private Listing filtered(Actor actor, LeadFilter filter) {
    return Listing.of(em, actor instanceof CompanyUser ? FOR_COMPANY : FOR_PARTNER)
        .whereIn("l.stage", filter.stages().stream().map(Enum::name).toList())
        .whereGiven(actor.partner().map(p -> p.value()), "l.partner_id = ?")
        .whereGiven(onlyOwn(actor).map(PersonId::value), "l.owner_id = ?")
        .whereGiven(filter.owner().map(PersonId::value), "l.owner_id = ?")
        .whereGiven(filter.partner().map(p -> p.value()), "l.partner_id = ?")
        .whereGiven(filter.externalId(), "l.external_id = ?")
        .whereGiven(filter.updatedSince(), "l.updated_at >= ?")
        .whereGiven(
            filter.text().map(Listing::contains),
            "l.customer_name ilike ? or l.tax_number ilike ? or l.external_id ilike ?")
        .whereIf(!policy.seesDrafts(actor), "l.stage <> 'DRAFT'");
  }

  private static Optional<PersonId> onlyOwn(Actor actor) {
    return actor instanceof PartnerUser user && !user.seesAll()
        ? Optional.of(user.person())
        : Optional.empty();
  }

  private static LeadRow toRow(Row row) {
    return new LeadRow(
        new LeadId(row.uuid(0)),
        row.number(1),
        LeadStage.valueOf(row.text(2)),
        row.maybeText(3),
        row.maybeText(4),
        row.maybeMoney(5),
        new PersonId(row.uuid(7)),
        row.text(8),
        row.text(9),
        row.text(10),
        row.maybeText(11),
        row.maybeInstant(12),
        row.maybeInstant(13),
        row.maybeInstant(14),
        row.maybeDate(15),
        Verdict.valueOf(row.text(16)),
        row.maybeText(19).map(RequestKind::valueOf),
        row.flag(20),
        row.instant(17),
        row.instant(18));
  }
}
