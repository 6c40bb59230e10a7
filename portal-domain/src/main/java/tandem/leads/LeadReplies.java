package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
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

  @PersistenceContext EntityManager em;
  @Inject Leads leads;
  @Inject LeadPolicy policy;
  @Inject LeadProgrammes programmes;
  @Inject HandingIn handing;
  @Inject Events events;
  @Inject Clock clock;

  /**
   * The newest question of a lead.
   *
   * @param open whether it still waits for an answer
   */
  public record Asked(DecisionId question, PersonId owner, boolean open) {}

  @OpenToAll("a job of the system's own asks which mail is an answer to what")
  public Optional<Asked> asked(Caller robot, LeadId id) {
    return Listing.of(
            em,
            "select d.id, l.owner_id, l.stage from lead l join lead_decision d on d.lead_id = l.id")
        .where("l.id = ?", id.value())
        .where("d.kind = 'REQUEST_INFO'")
        .orderedBy("d.decided_at desc, d.id desc limit 1")
        .stream()
        .findFirst()
        .map(row ->
            new Asked(
                new DecisionId(row.uuid(0)),
                new PersonId(row.uuid(1)),
                row.text(2).equals(LeadStage.INFO_REQUESTED.name())));
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
