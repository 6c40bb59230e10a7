package tandem.commissions.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tandem.access.Actor;
import tandem.commissions.CommissionPlanPublished;
import tandem.commissions.PlanId;
import tandem.commissions.rules.Pay;
import tandem.commissions.rules.PlanLint;
import tandem.commissions.rules.PlanReader;
import tandem.commissions.rules.PlanRules;
import tandem.commissions.rules.PlanTest;
import tandem.commissions.rules.Rule;
import tandem.platform.CompanyTime;
import tandem.platform.EventJson;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * A second person, who wrote nothing of it, makes a draft count. What is published never changes:
 * deals keep pointing to the version that they earned by. Refusals: {@code not_found}, {@code
 * version_mismatch}, {@code four_eyes_required}, {@code role_required}, {@code plan_invalid} when a
 * rule or one of the plan's own tests is not right, with the place of each.
 */
@UseCase
@ApplicationScoped
public class PlanPublishing {
  @PersistenceContext EntityManager em;
  @Inject PlanWritingPolicy policy;
  @Inject PlanBook book;
  @Inject CompanyTime company;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Answers the number of the version. */
  public int publish(Actor actor, PlanId id, long revision) {
    policy.mayPublish(actor);
    PlanView draft = book.draftOf(id).orElseThrow(() -> new Refusal.NotFound(PlanId.PREFIX));
    policy.mayPublish(actor, draft.author());
    book.writersOf(id).forEach(writer -> policy.mayPublish(actor, Optional.of(writer)));
    Versions.check(revision, draft.revision());
    PlanRules rules = checked(draft);
    Instant now = clock.instant();
    if (em.createNativeQuery("delete from plan_draft where plan_id = ?1 and revision = ?2")
            .setParameter(1, id.value())
            .setParameter(2, revision)
            .executeUpdate()
        == 0) {
      throw new Refusal.VersionMismatch(revision + 1);
    }
    insert(actor, draft, rules, now);
    events.publish(
        actor,
        new CommissionPlanPublished(id, draft.code(), draft.number(), draft.validFrom(), now));
    return draft.number();
  }

  /** Throws the draft away. */
  public void discard(Actor actor, PlanId id, long revision) {
    policy.mayWrite(actor);
    PlanView draft = book.draftOf(id).orElseThrow(() -> new Refusal.NotFound(PlanId.PREFIX));
    Versions.check(revision, draft.revision());
    int gone =
        em.createNativeQuery("delete from plan_draft where plan_id = ?1 and revision = ?2")
            .setParameter(1, id.value())
            .setParameter(2, revision)
            .executeUpdate();
    if (gone == 0) {
      throw new Refusal.VersionMismatch(revision + 1);
    }
    events.publish(
        actor, new PlanDraftDiscarded(id, draft.code(), draft.number(), clock.instant()));
  }

  private PlanRules checked(PlanView draft) {
    Problems problems =
        new PlanCheck(company.today(), book.vocabulary())
            .of(
                draft.validFrom(),
                new PlanChange(draft.validFrom(), draft.validTo().orElse(null), draft.terms()));
    refuse(problems);
    PlanRules rules = PlanReader.trusted(draft.terms());
    int at = 0;
    for (PlanTest.Outcome outcome : PlanLint.test(rules)) {
      if (!outcome.passed()) {
        problems.add(
            "terms.tests." + at + ".pays",
            "test_failed",
            "expected %s, the plan pays %s".formatted(outcome.test().pays(), outcome.paid()));
      }
      at++;
    }
    refuse(problems);
    return rules;
  }

  private static void refuse(Problems problems) {
    if (!problems.isEmpty()) {
      throw new Refusal.Unprocessable("plan_invalid", problems.list().toString(), problems.list());
    }
  }

  private void insert(Actor actor, PlanView draft, PlanRules rules, Instant now) {
    UUID version = ids.next();
    em.createNativeQuery(
            "insert into plan_version (id, plan_id, number, valid_from, valid_to, published_at, terms, author_id, publisher_id)"
                + " values (?1, ?2, ?3, ?4, cast(nullif(?5, '') as date), ?6, cast(?7 as jsonb), cast(nullif(?8, '') as uuid), ?9)")
        .setParameter(1, version)
        .setParameter(2, draft.plan().value())
        .setParameter(3, draft.number())
        .setParameter(4, Date.valueOf(draft.validFrom()))
        .setParameter(5, draft.validTo().map(Object::toString).orElse(""))
        .setParameter(6, Timestamp.from(now))
        .setParameter(7, EventJson.write(draft.terms()))
        .setParameter(8, draft.author().map(it -> it.value().toString()).orElse(""))
        .setParameter(9, actor.person().value())
        .executeUpdate();
    for (Rule rule : rules.rules()) {
      em.createNativeQuery(
              "insert into plan_rule (plan_version_id, rule_no, rate, name_en, name_ru) values (?1, ?2, ?3, ?4, ?5)")
          .setParameter(1, version)
          .setParameter(2, rule.number())
          .setParameter(3, nominal(rule))
          .setParameter(4, rule.nameEn())
          .setParameter(5, rule.nameRu())
          .executeUpdate();
    }
  }

  /** For lists of rates; what counts stands in the terms. */
  private static BigDecimal nominal(Rule rule) {
    return rule.pays() instanceof Pay.Rate(BigDecimal fraction) ? fraction : BigDecimal.ZERO;
  }
}
