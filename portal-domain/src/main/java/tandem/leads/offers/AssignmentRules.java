package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tandem.access.Actor;
import tandem.leads.programmes.ProgrammeBook;
import tandem.platform.EventJson;
import tandem.platform.Events;
import tandem.platform.Problems;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * The rules by which the company chooses whom to offer a lead. They count from the moment they are
 * written; what was before stays to be read. Refusals: {@code role_required}, {@code
 * validation_failed}, {@code version_mismatch}.
 */
@UseCase
@ApplicationScoped
public class AssignmentRules {
  @PersistenceContext EntityManager em;
  @Inject OfferPolicy policy;
  @Inject AssignmentBook book;
  @Inject ProgrammeBook programmes;
  @Inject Events events;
  @Inject Clock clock;

  public AssignmentView find(Actor actor) {
    policy.mayRead(actor);
    return book.now();
  }

  /** The newest first, at most a hundred. */
  public List<AssignmentView> history(Actor actor) {
    policy.mayRead(actor);
    return book.all();
  }

  public boolean writes(Actor actor) {
    return policy.writesRules(actor);
  }

  /**
   * @param number of the rules that the writer read; two who write at once do not undo each other
   */
  public void write(Actor actor, long number, AssignmentTerms terms) {
    policy.mayWriteRules(actor);
    em.createNativeQuery(
            "select pg_advisory_xact_lock(hashtextextended('assignment_rules', 0))", Object.class)
        .getResultList();
    Versions.check(number, book.now().number());
    Problems problems = new Problems();
    new AssignmentCheck(problems, products()).check(terms);
    problems.refuse();
    Instant now = clock.instant();
    int next = Math.toIntExact(number + 1);
    em.createNativeQuery(
            "insert into assignment_rules (number, terms, author_id, changed_at) values (?1, cast(?2 as jsonb), ?3, ?4)")
        .setParameter(1, next)
        .setParameter(2, EventJson.write(terms))
        .setParameter(3, actor.person().value())
        .setParameter(4, Timestamp.from(now))
        .executeUpdate();
    events.publish(actor, new AssignmentRulesChanged(next, now));
  }

  private Set<String> products() {
    return programmes.products();
  }
}
