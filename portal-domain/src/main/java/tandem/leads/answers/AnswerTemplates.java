package tandem.leads.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import tandem.access.Actor;
import tandem.leads.LeadDesk;
import tandem.leads.LeadId;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * Answers that reviewers write again and again, in both languages. At most {@value
 * TemplateBook#MOST}; one that is not wanted any more is switched off, never deleted. Each change
 * is in the audit trail with its words.
 *
 * <p>Refusals: {@code role_required}, {@code not_found}, {@code version_mismatch}, {@code
 * too_many_templates}, {@code validation_failed}.
 */
@UseCase
@ApplicationScoped
public class AnswerTemplates {
  @Inject TemplateBook book;
  @Inject TemplatePolicy policy;
  @Inject LeadDesk leads;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Those in use first, those switched off last. */
  public List<AnswerTemplate> list(Actor actor) {
    policy.maySee(actor);
    return book.all();
  }

  /** Those in use that answer this. */
  public List<AnswerTemplate> of(Actor actor, TemplateKind kind) {
    policy.maySee(actor);
    return book.all().stream().filter(each -> each.active() && each.kind() == kind).toList();
  }

  public AnswerTemplate find(Actor actor, TemplateId id) {
    policy.maySee(actor);
    return book.get(id);
  }

  public boolean mayWrite(Actor actor) {
    policy.maySee(actor);
    return policy.mayWriteAt(actor);
  }

  /** The words in the language of whoever the lead belongs to. */
  public String wording(Actor actor, TemplateId id, LeadId lead) {
    policy.maySee(actor);
    LeadId seen = leads.find(actor, lead).facts().id();
    return book.get(id).text(book.languageOf(seen));
  }

  public TemplateId add(Actor actor, WriteTemplate wanted) {
    policy.mayWrite(actor);
    wanted.problems().refuse();
    if (book.count() >= TemplateBook.MOST) {
      throw new Refusal.Conflict(
          "too_many_templates", "At most " + TemplateBook.MOST + " template answers");
    }
    Instant now = clock.instant();
    TemplateId id = new TemplateId(ids.next());
    book.add(id, actor, wanted, now);
    events.publish(actor, written(id, wanted, now));
    return id;
  }

  public void change(Actor actor, TemplateId id, long version, WriteTemplate wanted) {
    policy.mayWrite(actor);
    wanted.problems().refuse();
    AnswerTemplate before = book.get(id);
    Versions.check(version, before.version());
    Instant now = clock.instant();
    if (!book.change(id, version, actor, wanted, now)) {
      throw new Refusal.VersionMismatch(book.get(id).version());
    }
    events.publish(actor, written(id, wanted, now));
  }

  private static TemplateWritten written(TemplateId id, WriteTemplate wanted, Instant now) {
    return new TemplateWritten(
        id, wanted.kind(), wanted.title(), wanted.textEn(), wanted.textRu(), wanted.active(), now);
  }
}
