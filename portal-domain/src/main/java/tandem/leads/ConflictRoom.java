package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tandem.access.Actor;
import tandem.platform.Events;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/**
 * Where two firms want one customer: the deciders see both sides, note for one another what they
 * found, and write to each firm with words that reveal nothing of the other. Refusals: {@code
 * role_required}, {@code not_found} (also a letter to a lead that is not in the room), {@code
 * letter_unfit} (nothing stands under protection that could stay), {@code too_many_notes}, {@code
 * validation_failed}.
 */
@UseCase
@ApplicationScoped
public class ConflictRoom {
  private static final int MAX_NOTE = 2000;
  private static final int MOST_OTHERS = 10;

  @Inject Leads leads;
  @Inject LeadDesk desk;
  @Inject LeadPolicy policy;
  @Inject ConflictBook book;
  @Inject Events events;
  @Inject Clock clock;

  public ConflictView view(Actor actor, LeadId id) {
    policy.mayOverlook(actor);
    LeadCompanyView lead = company(actor, id);
    List<LeadCompanyView> others =
        lead.evidence().stream()
            .filter(each -> each.kind() != Evidence.Kind.DEAL)
            .flatMap(each -> each.id().stream())
            .distinct()
            .limit(MOST_OTHERS)
            .map(LeadId::new)
            .map(other -> company(actor, other))
            .filter(other -> !other.partner().equals(lead.partner()))
            .toList();
    List<LeadId> all = new ArrayList<>();
    all.add(id);
    others.forEach(other -> all.add(other.facts().id()));
    return new ConflictView(
        lead, others, book.notes(id), book.letters(all), policy.mayWriteInRoom(actor));
  }

  /** Refuses whoever may not, before they are told what is wrong with their form. */
  public void requireWriter(Actor actor) {
    policy.mayNote(actor);
  }

  /** For the company only; written once. */
  public void note(Actor actor, LeadId id, String body) {
    policy.mayNote(actor);
    company(actor, id);
    new Problems().text("body", body, true, MAX_NOTE).refuse();
    if (book.notes(id).size() >= ConflictBook.MOST) {
      throw new Refusal.Conflict("too_many_notes", "At most " + ConflictBook.MOST + " notes");
    }
    Instant now = clock.instant();
    book.note(actor, leads.get(id), body, now);
    events.publish(actor, new ConflictNoted(id, now));
  }

  /**
   * @param id the lead whose room it is
   * @param to a lead in that room: its firm gets the letter
   */
  public void write(Actor actor, LeadId id, LeadId to, ConflictLetter letter) {
    policy.mayNote(actor);
    if (view(actor, id).of(to).isEmpty()) {
      throw new Refusal.NotFound(LeadId.PREFIX);
    }
    Lead addressed = leads.get(to);
    if (letter == ConflictLetter.STANDS && addressed.stage() != LeadStage.APPROVED) {
      throw new Refusal.Conflict("letter_unfit", "Nothing protects this lead that could stay");
    }
    Instant now = clock.instant();
    book.letter(actor, addressed, letter, now);
    events.publish(
        actor, new ConflictLetterSent(to, addressed.partner(), addressed.owner(), letter, now));
  }

  private LeadCompanyView company(Actor actor, LeadId id) {
    return switch (desk.find(actor, id)) {
      case LeadCompanyView view -> view;
      default -> throw new Refusal.Forbidden("role_required", "The room is the company's");
    };
  }
}
