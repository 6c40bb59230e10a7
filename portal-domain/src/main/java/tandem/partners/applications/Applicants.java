package tandem.partners.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** What a letter to an applicant needs, inside the transaction of whoever writes it. */
@ApplicationScoped
public class Applicants {
  private static final String PATH = "/apply/status/";

  @Inject Applications applications;
  @Inject ApplicationLinks links;
  @Inject Clock clock;

  public Applicant find(ApplicationId id) {
    ApplicationFacts facts = applications.get(id).facts();
    return new Applicant(
        facts.contactName(),
        facts.contactEmail(),
        facts.locale(),
        facts.firmName(),
        facts.dueAt(),
        facts.question(),
        facts.reason(),
        facts.comment());
  }

  /** A link for this one letter, from the portal's root: links are kept as hashes only. */
  public String freshPath(ApplicationId id) {
    return PATH + links.create(id, clock.instant());
  }
}
