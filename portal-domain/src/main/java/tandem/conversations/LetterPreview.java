package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tandem.access.Actor;
import tandem.leads.LeadDesk;
import tandem.leads.LeadField;
import tandem.leads.LeadId;
import tandem.leads.LeadPromise;
import tandem.leads.RejectReason;
import tandem.platform.Texts;
import tandem.platform.UseCase;

/**
 * The letter that a decision would send, word for word, before it is made: nothing is sent and
 * nothing kept. Refuses {@code role_required}, {@code not_found}; empty when the lead's owner is
 * not known any more.
 */
@UseCase
@ApplicationScoped
public class LetterPreview {
  /** Of which there is a notice and no mail. */
  private static final String STEP = "lead.step_approved";

  @Inject LetterPolicy policy;
  @Inject LeadDesk leads;
  @Inject Readers readers;
  @Inject OwnerLetters letters;
  @Inject ReplyAddress replies;

  public Optional<LetterView> rejection(
      Actor actor, LeadId lead, RejectReason reason, String comment) {
    policy.mayPreview(actor);
    return view(
        actor,
        lead,
        DecisionWords.REJECTED,
        reader -> DecisionWords.rejected(reader, reason, comment));
  }

  public Optional<LetterView> question(
      Actor actor, LeadId lead, Collection<LeadField> fields, String comment) {
    policy.mayPreview(actor);
    return view(
        actor,
        lead,
        DecisionWords.ASKED,
        reader -> DecisionWords.asked(reader, fields, comment),
        (reader, letter) -> replies.taken() ? letter.answeredTo(reader, "") : letter);
  }

  /** One of several who say yes sends a notice, the last of them the letter. */
  public Optional<LetterView> approval(Actor actor, LeadId lead, LocalDate until) {
    policy.mayPreview(actor);
    LeadPromise promise = leads.find(actor, lead).facts().promise();
    int given = promise.approvals() + 1;
    return given < promise.people()
        ? view(actor, lead, STEP, reader -> new Object[] {given, promise.people()})
        : view(
            actor, lead, DecisionWords.APPROVED, reader -> DecisionWords.approved(reader, until));
  }

  private Optional<LetterView> view(
      Actor actor, LeadId lead, String kind, Function<Reader, Object[]> details) {
    return view(actor, lead, kind, details, (reader, letter) -> letter);
  }

  private Optional<LetterView> view(
      Actor actor,
      LeadId lead,
      String kind,
      Function<Reader, Object[]> details,
      BiFunction<Reader, Letter, Letter> more) {
    return readers
        .person(leads.find(actor, lead).facts().ownerId())
        .map(reader ->
            shown(
                reader,
                more.apply(reader, letters.letter(reader, kind, lead, details)),
                !kind.equals(STEP)));
  }

  private static LetterView shown(Reader reader, Letter letter, boolean mailed) {
    Texts texts = Texts.of("conversations", reader.locale());
    return new LetterView(
        reader.name(),
        mailed && reader.email().isPresent(),
        reader.locale(),
        letter.subject(),
        texts.get("greeting", reader.name()),
        letter.body(),
        letter.action(),
        texts.get(letter.footer()));
  }
}
