package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.OpenToAll;
import tandem.platform.PersonId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * A question of the reviewer answered in words, from outside the portal. The lead goes back to the
 * reviewers and the company's clock runs on, as after an answer on its page; no field of the lead
 * changes. Refusals: those of {@link LeadRegistration#submit}, {@code nothing_asked}, {@code
 * too_long} beyond {@link #LONGEST}.
 */
@UseCase
@ApplicationScoped
public class LeadReplies {
  public static final int LONGEST = 4_000;

  private static final String WHY =
      "a job of the system's own asks which mail is an answer to what";
  private static final int MOST_QUESTIONS = 20;
  private static final int MOST_PEOPLE = 500;

  @PersistenceContext EntityManager em;
  @Inject Leads leads;
  @Inject LeadPolicy policy;
  @Inject LeadProgrammes programmes;
  @Inject HandingIn handing;
  @Inject Events events;
  @Inject Clock clock;

  /**
   * A question about a lead.
   *
   * @param open whether it still waits for an answer
   */
  public record Asked(DecisionId question, PersonId owner, boolean open) {}

  @OpenToAll(WHY)
  public Optional<Asked> asked(Caller robot, LeadId id) {
    return questions(id).orderedBy("d.decided_at desc, d.id desc limit 1").stream()
        .findFirst()
        .map(LeadReplies::toAsked);
  }

  /** The question that was asked at this moment, and whoever has the lead now. */
  @OpenToAll(WHY)
  public Optional<Asked> askedAt(Caller robot, LeadId id, Instant at) {
    return questions(id)
        .where("d.decided_at <= ?", at.plusMillis(1)) // the database rounds to microseconds
        .orderedBy("d.decided_at desc, d.id desc limit 1")
        .stream()
        .findFirst()
        .map(LeadReplies::toAsked);
  }

  /**
   * All questions of a lead, each with everybody of its firm who may have been asked; the newest,
   * to whoever has the lead now, first. At most {@link #MOST_QUESTIONS} of {@link #MOST_PEOPLE}.
   */
  @OpenToAll(WHY)
  public List<Asked> everAsked(Caller robot, LeadId id) {
    List<Asked> questions =
        questions(id).orderedBy("d.decided_at desc, d.id desc limit " + MOST_QUESTIONS).stream()
            .map(LeadReplies::toAsked)
            .toList();
    if (questions.isEmpty()) {
      return List.of();
    }
    List<PersonId> colleagues =
        Listing.of(
                em,
                "select n.id, n.state from lead l join person n on n.partner_id = l.partner_id and n.id <> l.owner_id")
            .where("l.id = ?", id.value())
            .orderedBy("n.id limit " + MOST_PEOPLE)
            .stream()
            .map(row -> new PersonId(row.uuid(0)))
            .toList();
    List<Asked> all = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      Asked question = questions.get(i);
      all.add(new Asked(question.question(), question.owner(), i == 0 && question.open()));
      colleagues.forEach(person -> all.add(new Asked(question.question(), person, false)));
    }
    return all;
  }

  private Listing questions(LeadId id) {
    return Listing.of(
            em,
            "select d.id, l.owner_id, l.stage from lead l join lead_decision d on d.lead_id = l.id")
        .where("l.id = ?", id.value())
        .where("d.kind = 'REQUEST_INFO'");
  }

  private static Asked toAsked(Row row) {
    return new Asked(
        new DecisionId(row.uuid(0)),
        new PersonId(row.uuid(1)),
        row.text(2).equals(LeadStage.INFO_REQUESTED.name()));
  }

  public void answer(Actor actor, LeadId id, DecisionId question, String text) {
    Lead lead = leads.get(id);
    policy.mayWork(actor, lead);
    boolean asked =
        asked(actor, id)
            .filter(newest -> newest.open() && newest.question().equals(question))
            .isPresent();
    if (!asked) {
      throw new Refusal.Conflict("nothing_asked", "Nothing waits for this answer any more");
    }
    new Problems().text("text", text, true, LONGEST).refuse();
    programmes.check(lead, lead.form());
    events.publish(actor, lead.answeredByMail(text, clock.instant()));
    handing.handIn(actor, lead);
  }
}
