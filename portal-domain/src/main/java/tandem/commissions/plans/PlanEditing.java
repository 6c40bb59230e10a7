package tandem.commissions.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import tandem.access.Actor;
import tandem.commissions.PlanId;
import tandem.commissions.rules.WrittenPlan;
import tandem.platform.CompanyTime;
import tandem.platform.EventJson;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * Finance writes plans here. Refusals: {@code not_found}, {@code validation_failed} with the place
 * of each mistake, {@code code_taken}, {@code draft_exists} (of one plan one draft at a time),
 * {@code version_mismatch}, {@code role_required}.
 */
@UseCase
@ApplicationScoped
public class PlanEditing {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TERMS = 200_000;

  @PersistenceContext EntityManager em;
  @Inject PlanWritingPolicy policy;
  @Inject PlanBook book;
  @Inject CompanyTime company;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** A new plan with an empty first draft. */
  public PlanId begin(Actor actor, NewPlan order) {
    policy.mayWrite(actor);
    Problems problems = new Problems();
    String code = Objects.requireNonNullElse(Text.tidy(order.code()), "");
    if (!CODE.matcher(code).matches()) {
      problems.add(
          "code", code.isEmpty() ? "required" : "code", "lower-case letters, digits, dashes");
    }
    problems
        .line("name_en", order.nameEn(), true, LONGEST_NAME)
        .line("name_ru", order.nameRu(), true, LONGEST_NAME)
        .refuse();
    if (book.byCode(code).isPresent()) {
      throw new Refusal.Conflict("code_taken", "Another plan has this code");
    }
    PlanId id = new PlanId(ids.next());
    em.createNativeQuery("insert into plan (id, code, name_en, name_ru) values (?1, ?2, ?3, ?4)")
        .setParameter(1, id.value())
        .setParameter(2, code)
        .setParameter(3, Text.tidy(order.nameEn()))
        .setParameter(4, Text.tidy(order.nameRu()))
        .executeUpdate();
    insert(actor, id, code, 1, WrittenPlan.USUAL);
    return id;
  }

  /** A draft of the next version, which says what the newest one says. */
  public PlanView draft(Actor actor, PlanId id) {
    policy.mayWrite(actor);
    em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('plan', 0))", Object.class)
        .getResultList();
    if (book.draftOf(id).isPresent()) {
      throw new Refusal.Conflict("draft_exists", "A draft is there already");
    }
    PlanView newest =
        book.versionsOf(id).stream()
            .findFirst()
            .orElseThrow(() -> new Refusal.NotFound(PlanId.PREFIX));
    insert(actor, id, newest.code(), newest.number() + 1, newest.terms());
    return draftOf(id);
  }

  /** Whoever changes a draft last is its author; nobody who changed it publishes it. */
  public PlanView change(Actor actor, PlanId id, long revision, PlanChange to) {
    policy.mayWrite(actor);
    PlanView draft = draftOf(id);
    Versions.check(revision, draft.revision());
    LocalDate from = to.validFrom() == null ? company.today() : to.validFrom();
    Problems problems = new PlanCheck(company.today(), book.vocabulary()).of(from, to);
    String text = EventJson.write(to.terms());
    if (text.length() > LONGEST_TERMS) {
      problems.add("terms.rules", "too_long", "all rules together are too long");
    }
    problems.refuse();
    Instant now = clock.instant();
    int changed =
        em.createNativeQuery(
                "update plan_draft set valid_from = ?3, valid_to = cast(nullif(?4, '') as date), terms = cast(?5 as jsonb), author_id = ?6, writer_ids = array_append(array_remove(writer_ids, cast(?6 as uuid)), cast(?6 as uuid)), changed_at = ?7, revision = revision + 1 where plan_id = ?1 and revision = ?2")
            .setParameter(1, id.value())
            .setParameter(2, revision)
            .setParameter(3, Date.valueOf(from))
            .setParameter(4, to.validTo() == null ? "" : to.validTo().toString())
            .setParameter(5, text)
            .setParameter(6, actor.person().value())
            .setParameter(7, Timestamp.from(now))
            .executeUpdate();
    if (changed == 0) {
      throw new Refusal.VersionMismatch(revision + 1);
    }
    events.publish(actor, new PlanDrafted(id, draft.code(), draft.number(), now));
    return draftOf(id);
  }

  private PlanView draftOf(PlanId id) {
    return book.draftOf(id).orElseThrow(() -> new Refusal.NotFound(PlanId.PREFIX));
  }

  private void insert(Actor actor, PlanId id, String code, int number, WrittenPlan terms) {
    Instant now = clock.instant();
    em.createNativeQuery(
            "insert into plan_draft (plan_id, valid_from, terms, author_id, changed_at, writer_ids) values (?1, ?2, cast(?3 as jsonb), ?4, ?5, array[cast(?4 as uuid)])")
        .setParameter(1, id.value())
        .setParameter(2, Date.valueOf(company.today()))
        .setParameter(3, EventJson.write(terms))
        .setParameter(4, actor.person().value())
        .setParameter(5, Timestamp.from(now))
        .executeUpdate();
    events.publish(actor, new PlanDrafted(id, code, number, now));
  }
}
