package tandem.partners.tiers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.partners.PartnerTier;
import tandem.platform.Caller;
import tandem.platform.CompanyTime;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/**
 * Which tier a firm has, what comes with it, how far the next one is; and assigning it, from today
 * or from a later day on. Refusals: {@code not_found}, {@code validation_failed}.
 */
@UseCase
@ApplicationScoped
public class Tiers {
  private static final int LONGEST_REASON = 1000;
  private static final int YEARS_AHEAD = 2;
  private static final int MOST_FIRMS = 2000;
  private static final int MOST_ASSIGNMENTS = 100;

  @PersistenceContext EntityManager em;
  @Inject TierPolicy policy;
  @Inject PartnerTerms terms;
  @Inject TierMeasures measures;
  @Inject CompanyTime company;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  public TierView find(Actor actor, PartnerId firm) {
    policy.maySee(actor, firm);
    PartnerTier tier =
        Listing.of(em, "select tier from partner").where("id = ?", firm.value()).rows().stream()
            .findFirst()
            .map(row -> PartnerTier.valueOf(row.text(0)))
            .orElseThrow(() -> new Refusal.NotFound(PartnerId.PREFIX));
    return new TierView(tier, terms.all(), measures.of(firm.value()), assignments(firm));
  }

  /** What the caller's own firm has today. */
  @OpenToAll("everybody reads the terms of their own firm, and no others")
  public TierTerms own(PartnerUser user) {
    return terms.of(user.firm());
  }

  /** What each tier grants today, the lowest first. */
  @OpenToAll("what there is to reach is told to every firm")
  public List<TierTerms> granted(Actor actor) {
    return terms.all();
  }

  public boolean assigns(Actor actor) {
    return policy.assigns(actor);
  }

  public void assign(Actor actor, PartnerId firm, AssignTier order) {
    policy.mayAssign(actor);
    LocalDate today = company.today();
    LocalDate from = order.validFrom();
    Problems problems = new Problems().text("reason", order.reason(), true, LONGEST_REASON);
    if (from == null) {
      problems.add("valid_from", "required", "must be given");
    } else if (from.isBefore(today)) {
      problems.add("valid_from", "in_the_past", "must not be in the past");
    } else if (from.isAfter(today.plusYears(YEARS_AHEAD))) {
      problems.add("valid_from", "too_far", "at most " + YEARS_AHEAD + " years ahead");
    }
    problems.refuse();
    find(actor, firm);
    Instant now = clock.instant();
    LocalDate day = Objects.requireNonNull(from);
    String reason = Objects.requireNonNull(Text.tidy(order.reason()));
    em.createNativeQuery(
            "insert into tier_assignment (id, partner_id, tier, valid_from, reason, author_id, author_name, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .setParameter(1, ids.next())
        .setParameter(2, firm.value())
        .setParameter(3, order.tier().name())
        .setParameter(4, Date.valueOf(day))
        .setParameter(5, reason)
        .setParameter(6, actor.person().value())
        .setParameter(7, actor.name())
        .setParameter(8, Timestamp.from(now))
        .executeUpdate();
    events.publish(actor, new TierAssigned(firm, order.tier(), day, reason, now));
    carryOver(today, now);
  }

  /**
   * Which firms' tiers differ from what their last year would earn them; the change of most first.
   */
  public List<TierPreview> preview(Actor actor) {
    policy.mayOversee(actor);
    Map<UUID, List<TierProgress>> all = measures.ofAll();
    List<TierProgress> nothing = measures.nothing();
    return Listing.of(em, "select id, name, tier from partner")
        .where("status = 'ACTIVE'")
        .orderedBy("name, id limit " + MOST_FIRMS)
        .stream()
        .map(row -> {
          PartnerTier tier = PartnerTier.valueOf(row.text(2));
          TierView view =
              new TierView(tier, List.of(), all.getOrDefault(row.uuid(0), nothing), List.of());
          return new TierPreview(new PartnerId(row.uuid(0)), row.text(1), tier, view.earned());
        })
        .toList();
  }

  /** Carries assignments over whose day has come; answers how many firms it changed. */
  @OpenToAll("a job of the system's own")
  public int turn(Caller robot) {
    return carryOver(company.today(), clock.instant());
  }

  private int carryOver(LocalDate today, Instant now) {
    return em.createNativeQuery(
            """
            update partner p set tier = due.tier, updated_at = ?2, version = p.version + 1
            from (select distinct on (partner_id) partner_id, tier from tier_assignment
                  where valid_from <= ?1 order by partner_id, valid_from desc, seq desc) due
            where due.partner_id = p.id and due.tier <> p.tier
            """)
        .setParameter(1, Date.valueOf(today))
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
  }

  private List<TierAssignment> assignments(PartnerId firm) {
    return Listing.of(
            em, "select tier, valid_from, reason, author_name, created_at from tier_assignment")
        .where("partner_id = ?", firm.value())
        .orderedBy("valid_from desc, seq desc limit " + MOST_ASSIGNMENTS)
        .stream()
        .map(row ->
            new TierAssignment(
                PartnerTier.valueOf(row.text(0)),
                row.date(1),
                row.text(2),
                row.text(3),
                row.instant(4)))
        .toList();
  }
}
