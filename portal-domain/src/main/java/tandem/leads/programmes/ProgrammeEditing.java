package tandem.leads.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import tandem.access.Actor;
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
 * Writes versions: a channel manager drafts, another person, an approver, publishes or closes.
 * Refusals: {@code not_found}, {@code validation_failed}, {@code code_taken}, {@code draft_exists}
 * (of one programme one draft at a time), {@code transition_not_allowed}, {@code version_mismatch},
 * {@code four_eyes_required}, {@code role_required}, {@code standard_programme} (it is replaced,
 * never closed).
 */
@UseCase
@ApplicationScoped
public class ProgrammeEditing {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int LONGEST_NAME = 120;
  private static final int YEARS_AHEAD = 2;

  /** What the column takes, less what PostgreSQL's own spelling of JSON adds. */
  private static final int LONGEST_TERMS = 80_000;

  @PersistenceContext EntityManager em;
  @Inject ProgrammePolicy policy;
  @Inject ProgrammeBook book;
  @Inject CompanyTime company;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** A new programme with a first draft, which says what is usual. */
  public ProgrammeId begin(Actor actor, NewProgramme order) {
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
      throw new Refusal.Conflict("code_taken", "Another programme has this code");
    }
    Instant now = clock.instant();
    ProgrammeId id = new ProgrammeId(ids.next());
    em.createNativeQuery(
            "insert into programme (id, code, name_en, name_ru, created_at) values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, id.value())
        .setParameter(2, code)
        .setParameter(3, Text.tidy(order.nameEn()))
        .setParameter(4, Text.tidy(order.nameRu()))
        .setParameter(5, Timestamp.from(now))
        .executeUpdate();
    insert(actor, id, 1, company.today(), ProgrammeTerms.USUAL, now);
    events.publish(actor, new ProgrammeDrafted(id, code, 1, now));
    return id;
  }

  /** A draft of the next version, which says what the last one says; answers its number. */
  public int draft(Actor actor, ProgrammeId id) {
    policy.mayEdit(actor);
    em.createNativeQuery(
            "select pg_advisory_xact_lock(hashtextextended('programme', 0))", Object.class)
        .getResultList();
    ProgrammeView last =
        book.all(true).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refusal.NotFound(ProgrammeId.PREFIX));
    if (last.state() == ProgrammeState.DRAFT) {
      throw new Refusal.Conflict(
          "draft_exists", "A draft is there already", java.util.List.of("" + last.number()));
    }
    Instant now = clock.instant();
    int number = last.number() + 1;
    insert(actor, id, number, company.today(), last.terms(), now);
    events.publish(actor, new ProgrammeDrafted(id, last.code(), number, now));
    return number;
  }

  /** Whoever changes a draft last is its author. */
  public void change(Actor actor, ProgrammeId id, int number, long revision, ProgrammeChange to) {
    policy.mayEdit(actor);
    ProgrammeView draft = draftOf(id, number, revision);
    LocalDate from = firstDay(to);
    Problems problems = new Problems();
    new TermsRules(problems, book.products()).check(to.terms());
    day(problems, from);
    String text = EventJson.write(to.terms());
    if (text.length() > LONGEST_TERMS) {
      problems.add("extra", "too_long", "all questions and rules together are too long");
    }
    problems.refuse();
    Instant now = clock.instant();
    update(
        em.createNativeQuery(
                "update programme_version set valid_from = ?4, terms = cast(?5 as jsonb), author_id = ?6, changed_at = ?7, revision = revision + 1 where programme_id = ?1 and number = ?2 and revision = ?3 and state = 'DRAFT'")
            .setParameter(4, Date.valueOf(from))
            .setParameter(5, text)
            .setParameter(6, actor.person().value())
            .setParameter(7, Timestamp.from(now)),
        draft);
    events.publish(actor, new ProgrammeDrafted(id, draft.code(), number, now));
  }

  /** From its first day on, leads are handed in under it. */
  public void publish(Actor actor, ProgrammeId id, int number, long revision) {
    if (!policy.publishes(actor)) {
      policy.mayPublish(actor, java.util.Optional.empty());
    }
    ProgrammeView draft = draftOf(id, number, revision);
    policy.mayPublish(actor, draft.author());
    Problems problems = new Problems();
    day(problems, draft.validFrom());
    problems.refuse();
    Instant now = clock.instant();
    update(
        em.createNativeQuery(
                "update programme_version set state = 'PUBLISHED', publisher_id = ?4, published_at = ?5, revision = revision + 1 where programme_id = ?1 and number = ?2 and revision = ?3 and state = 'DRAFT'")
            .setParameter(4, actor.person().value())
            .setParameter(5, Timestamp.from(now)),
        draft);
    events.publish(actor, new ProgrammePublished(id, draft.code(), number, now));
  }

  /**
   * Takes no more leads, with it the published versions whose first day is still to come; leads
   * handed in before are decided as promised.
   */
  public void close(Actor actor, ProgrammeId id, int number, long revision) {
    policy.mayClose(actor);
    ProgrammeView version = book.version(id, number);
    Versions.check(revision, version.revision());
    if (version.standard()) {
      throw new Refusal.Conflict(
          "standard_programme", "The standard programme is replaced by a new version, not closed");
    }
    version.state().to(ProgrammeState.CLOSED);
    Instant now = clock.instant();
    update(
        em.createNativeQuery(
                "update programme_version set state = 'CLOSED', closed_at = ?4, revision = revision + 1 where programme_id = ?1 and number = ?2 and revision = ?3 and state = 'PUBLISHED'")
            .setParameter(4, Timestamp.from(now)),
        version);
    events.publish(actor, new ProgrammeClosed(id, version.code(), number, now));
    if (version.validFrom().isAfter(company.today())) {
      return;
    }
    book.all(false).stream()
        .filter(later -> later.id().equals(id) && later.number() != number)
        .filter(later -> later.state() == ProgrammeState.PUBLISHED)
        .filter(later -> later.validFrom().isAfter(company.today()))
        .forEach(later -> close(actor, id, later.number(), later.revision()));
  }

  private ProgrammeView draftOf(ProgrammeId id, int number, long revision) {
    ProgrammeView draft = book.version(id, number);
    if (draft.state() != ProgrammeState.DRAFT) {
      throw new Refusal.Conflict(
          "transition_not_allowed",
          "What was published never changes; draft a new version",
          draft.state().next().stream().map(Enum::name).toList());
    }
    Versions.check(revision, draft.revision());
    return draft;
  }

  private LocalDate firstDay(ProgrammeChange to) {
    LocalDate from = to.validFrom();
    return from == null ? company.today() : from;
  }

  private void day(Problems problems, LocalDate from) {
    LocalDate today = company.today();
    if (from.isBefore(today)) {
      problems.add("valid_from", "in_the_past", "must not be in the past");
    } else if (from.isAfter(today.plusYears(YEARS_AHEAD))) {
      problems.add("valid_from", "too_far", "at most " + YEARS_AHEAD + " years ahead");
    }
  }

  private void insert(
      Actor actor, ProgrammeId id, int number, LocalDate from, ProgrammeTerms terms, Instant now) {
    em.createNativeQuery(
            "insert into programme_version (programme_id, number, state, valid_from, terms, author_id, changed_at) values (?1, ?2, 'DRAFT', ?3, cast(?4 as jsonb), ?5, ?6)")
        .setParameter(1, id.value())
        .setParameter(2, number)
        .setParameter(3, Date.valueOf(from))
        .setParameter(4, EventJson.write(terms))
        .setParameter(5, actor.person().value())
        .setParameter(6, Timestamp.from(now))
        .executeUpdate();
  }

  /** Two at once: the second is told. */
  private static void update(Query query, ProgrammeView version) {
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
