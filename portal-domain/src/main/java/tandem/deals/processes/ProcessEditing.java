package tandem.deals.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.access.Actor;
import tandem.platform.EventJson;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.PersonId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.Versions;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Writes versions: a sales manager drafts, another person, an approver, publishes. Deals that are
 * open stay under the version they were opened under. Refusals: {@code not_found}, {@code
 * validation_failed}, {@code code_taken}, {@code draft_exists} (of one process one draft at a
 * time), {@code transition_not_allowed}, {@code version_mismatch}, {@code four_eyes_required},
 * {@code role_required}.
 */
@UseCase
@ApplicationScoped
public class ProcessEditing {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int LONGEST_NAME = 120;

  /** What the column takes, less what PostgreSQL's own spelling of JSON adds. */
  private static final int LONGEST_TERMS = 80_000;

  @PersistenceContext EntityManager em;
  @Inject ProcessPolicy policy;
  @Inject ProcessBook book;
  @Inject ProcessNames names;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** A new process with a first draft, which says what the standard one says. */
  public ProcessId begin(Actor actor, NewProcess order) {
    policy.mayEdit(actor);
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
      throw new Refusal.Conflict("code_taken", "Another process has this code");
    }
    Instant now = clock.instant();
    ProcessId id = new ProcessId(ids.next());
    em.createNativeQuery(
            "insert into sales_process (id, code, name_en, name_ru, created_at) values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, id.value())
        .setParameter(2, code)
        .setParameter(3, Text.tidy(order.nameEn()))
        .setParameter(4, Text.tidy(order.nameRu()))
        .setParameter(5, Timestamp.from(now))
        .executeUpdate();
    insert(actor, id, 1, book.standard().terms(), now);
    events.publish(actor, new ProcessDrafted(id, code, 1, now));
    return id;
  }

  /** A draft of the next version, which says what the last one says; answers its number. */
  public int draft(Actor actor, ProcessId id) {
    policy.mayEdit(actor);
    em.createNativeQuery(
            "select pg_advisory_xact_lock(hashtextextended('sales_process', 0))", Object.class)
        .getResultList();
    ProcessView last =
        book.versions(id, true).stream()
            .findFirst()
            .orElseThrow(() -> new Refusal.NotFound(ProcessId.PREFIX));
    if (last.state() == ProcessState.DRAFT) {
      throw new Refusal.Conflict(
          "draft_exists", "A draft is there already", List.of("" + last.number()));
    }
    Instant now = clock.instant();
    int number = last.number() + 1;
    insert(actor, id, number, last.terms(), now);
    events.publish(actor, new ProcessDrafted(id, last.code(), number, now));
    return number;
  }

  /**
   * Whoever changes a draft last is its author, and one of its writers; saving what it says already
   * changes nothing.
   */
  public void change(Actor actor, ProcessId id, int number, long revision, ProcessTerms terms) {
    policy.mayEdit(actor);
    ProcessView draft = draftOf(id, number, revision);
    Problems problems = new Problems();
    check(problems, draft, terms);
    String text = EventJson.write(terms);
    if (text.length() > LONGEST_TERMS) {
      problems.add("stages", "too_long", "all stages and questions together are too long");
    }
    problems.refuse();
    if (terms.equals(draft.terms())) {
      return;
    }
    Instant now = clock.instant();
    update(
        em.createNativeQuery(
                "update sales_process_version set terms = cast(?4 as jsonb), author_id = ?5, writers = array_append(array_remove(writers, cast(?5 as uuid)), cast(?5 as uuid)), changed_at = ?6, revision = revision + 1 where process_id = ?1 and number = ?2 and revision = ?3 and state = 'DRAFT'")
            .setParameter(4, text)
            .setParameter(5, actor.person().value())
            .setParameter(6, Timestamp.from(now)),
        draft);
    events.publish(actor, new ProcessDrafted(id, draft.code(), number, now));
  }

  /** From now on new deals are opened under it; what it names must still be there. */
  public void publish(Actor actor, ProcessId id, int number, long revision) {
    policy.mayPublish(actor);
    ProcessView draft = draftOf(id, number, revision);
    policy.mayPublish(actor, writers(draft));
    Problems problems = new Problems();
    check(problems, draft, draft.terms());
    problems.refuse();
    Instant now = clock.instant();
    update(
        em.createNativeQuery(
                "update sales_process_version set state = 'PUBLISHED', publisher_id = ?4, published_at = ?5, revision = revision + 1 where process_id = ?1 and number = ?2 and revision = ?3 and state = 'DRAFT'")
            .setParameter(4, actor.person().value())
            .setParameter(5, Timestamp.from(now)),
        draft);
    events.publish(actor, new ProcessPublished(id, draft.code(), number, now));
  }

  private void check(Problems problems, ProcessView draft, ProcessTerms terms) {
    new ProcessRules(problems, names.known(terms)).check(terms, draft.standard());
  }

  private ProcessView draftOf(ProcessId id, int number, long revision) {
    ProcessView draft = book.version(id, number);
    if (draft.state() != ProcessState.DRAFT) {
      throw new Refusal.Conflict(
          "transition_not_allowed", "What was published never changes; draft a new version");
    }
    Versions.check(revision, draft.revision());
    return draft;
  }

  /** All who had a hand in it. */
  private Set<PersonId> writers(ProcessView draft) {
    Row kept =
        Listing.of(em, "select number, writers from sales_process_version")
            .where("process_id = ?", draft.id().value())
            .where("number = ?", draft.number())
            .rows()
            .getFirst();
    return Stream.concat(
            draft.author().stream(),
            kept.texts(1).stream().map(id -> new PersonId(UUID.fromString(id))))
        .collect(Collectors.toSet());
  }

  private void insert(Actor actor, ProcessId id, int number, ProcessTerms terms, Instant now) {
    em.createNativeQuery(
            "insert into sales_process_version (process_id, number, state, terms, author_id, writers, changed_at) values (?1, ?2, 'DRAFT', cast(?3 as jsonb), ?4, array[cast(?4 as uuid)], ?5)")
        .setParameter(1, id.value())
        .setParameter(2, number)
        .setParameter(3, EventJson.write(terms))
        .setParameter(4, actor.person().value())
        .setParameter(5, Timestamp.from(now))
        .executeUpdate();
  }

  /** Two at once: the second is told. */
  private static void update(Query query, ProcessView version) {
    int changed =
        query
            .setParameter(1, version.id().value())
            .setParameter(2, version.number())
            .setParameter(3, version.revision())
            .executeUpdate();
    if (changed == 0) {
      throw new Refusal.VersionMismatch(version.revision() + 1);
    }
  }
}
