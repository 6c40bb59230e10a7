package tandem.partners.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.customers.WebDomain;
import tandem.platform.Caller;
import tandem.platform.CompanyTime;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.OpenToAll;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.outbox.Robot;

/**
 * What a firm does that has no account yet: applies, and by its link reads how it stands, answers a
 * question, withdraws. The answer is the same whether the company knows the firm or not. Refusals:
 * {@code validation_failed}, {@code too_many_applications}, {@code not_found} for a link that is
 * none, {@code transition_not_allowed}.
 */
@UseCase
@ApplicationScoped
public class Applying {
  /** Whoever has no account acts as this; the link says for which firm. */
  public static final Caller APPLICANT = new Robot("Applicant");

  public static final int ANSWER_WORKING_DAYS = 5;
  private static final int MOST_OF_ONE_FIRM_A_DAY = 3;
  private static final int MOST_AN_HOUR = 120;
  private static final int LONGEST_ANSWER = 2000;

  @Inject Applications applications;
  @Inject ApplicationLinks links;
  @Inject CompanyTime company;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Answers the secret part of the link under which the application can be followed. */
  @OpenToAll("anybody may ask to become a partner")
  public String apply(Caller applicant, ApplicationForm form) {
    ApplicationRules.of(form).refuse();
    Instant now = clock.instant();
    refuseFloods(form, now);
    Application application =
        new Application(
            new ApplicationId(ids.next()),
            form,
            company.calendar().dueAfter(now, ANSWER_WORKING_DAYS),
            now);
    applications.add(application);
    events.publish(applicant, application.submitted());
    return links.create(application.facts().id(), now);
  }

  @OpenToAll("whoever holds the link reads what it is about")
  public ApplicationStatus status(Caller applicant, String token) {
    return ApplicationStatus.of(open(token).facts());
  }

  @OpenToAll("whoever holds the link answers the company's question")
  public void answer(Caller applicant, String token, @Nullable String text) {
    Application application = open(token);
    new Problems().text("answer", text, true, LONGEST_ANSWER).refuse();
    String tidy = Text.tidy(text);
    events.publish(applicant, application.answer(tidy == null ? "" : tidy, clock.instant()));
  }

  @OpenToAll("whoever holds the link may take the application back")
  public void withdraw(Caller applicant, String token) {
    events.publish(applicant, open(token).withdraw(clock.instant()));
  }

  private Application open(String token) {
    return applications.get(links.open(token, clock.instant()));
  }

  private void refuseFloods(ApplicationForm form, Instant now) {
    String domain =
        WebDomain.of(String.valueOf(form.website())).map(WebDomain::value).orElseThrow();
    boolean many =
        applications.since(now.minus(Duration.ofHours(1))) >= MOST_AN_HOUR
            || applications.sinceFrom(
                    now.minus(Duration.ofDays(1)), domain, String.valueOf(form.contactEmail()))
                >= MOST_OF_ONE_FIRM_A_DAY;
    if (many) {
      throw new Refusal.Conflict("too_many_applications", "Too many applications for now");
    }
  }
}
