package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.UseCase;

/**
 * "May somebody be there already?", before a dealer fills in anything. Only one who knows the very
 * tax id or domain is answered, and only by a band; own leads are shown whole. At most {@link
 * #MOST} questions a day and firm ({@code rate_limited}, 429); each is kept and stands in the audit
 * trail, and who asks for many different customers is pointed out to the company. Both edges let
 * every answer take the same time ({@link tandem.platform.EvenTime}), after the transaction.
 */
@UseCase
@ApplicationScoped
public class BlindCheck {
  /** Features §3, idea 3: the 101st question within the window is refused. */
  public static final int MOST = 100;

  /** So many different customers within the window look like somebody who reads a list off. */
  public static final int SUSPICIOUS = 30;

  @Inject LeadPolicy policy;
  @Inject CustomerProbes probes;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  public CheckedCustomer check(Actor actor, CheckCustomer asked) {
    PartnerUser user = policy.mayRegister(actor);
    asked.problems().refuse();
    Instant now = clock.instant();
    CustomerProbes.Standing standing = probes.standing(user.firm(), asked.subject(), now);
    standing.refuseMoreThan(MOST, now);
    boolean suspicious = standing.reaches(SUSPICIOUS);
    UUID question = ids.next();
    CheckedCustomer checked = probes.ask(user, question, asked, suspicious, now);
    events.publish(
        actor,
        new CustomerChecked(
            question, user.firm(), asked.kind().name(), checked.band().name(), now));
    if (suspicious) {
      events.publish(actor, new ProbingSuspected(ids.next(), user.firm(), SUSPICIOUS, now));
    }
    return checked;
  }
}
