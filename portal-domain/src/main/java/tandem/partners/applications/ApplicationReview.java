package tandem.partners.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.partners.PartnerAdmitted;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.Versions;
import tandem.platform.persistence.Listing;

/**
 * The company decides on an application. Refusals: {@code transition_not_allowed}, {@code
 * version_mismatch}, {@code validation_failed}, {@code checklist_open} (the allowed list names the
 * open checks), {@code partner_code_taken}, {@code four_eyes_required} (nobody decides on an
 * application made in their own name).
 */
@UseCase
@ApplicationScoped
public class ApplicationReview {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_TERRITORY = 200;

  @PersistenceContext EntityManager em;
  @Inject Applications applications;
  @Inject ApplicationPolicy policy;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Begins to look at it: the applicant sees that somebody does. */
  public void take(Actor actor, ApplicationId id, long version) {
    events.publish(actor, open(actor, id, version).take(actor, clock.instant()));
  }

  /** Notes what has been looked at so far; all of it is replaced. */
  public void check(Actor actor, ApplicationId id, long version, Set<ReviewCheck> done) {
    open(actor, id, version).check(done, clock.instant());
  }

  /** Sends a question; the company's clock stands still until it is answered. */
  public void ask(Actor actor, ApplicationId id, long version, @Nullable String question) {
    Application application = open(actor, id, version);
    String text = tidy("question", question, true);
    events.publish(actor, application.ask(actor, text == null ? "" : text, clock.instant()));
  }

  public void reject(
      Actor actor,
      ApplicationId id,
      long version,
      RejectionReason reason,
      @Nullable String comment) {
    Application application = open(actor, id, version);
    String text = tidy("comment", comment, reason == RejectionReason.OTHER);
    events.publish(actor, application.reject(actor, reason, text, clock.instant()));
  }

  /** The firm stands in the register afterwards, and its first contact is invited. */
  public PartnerId approve(Actor actor, ApplicationId id, long version, AdmitFirm terms) {
    Application application = open(actor, id, version);
    Problems problems =
        new Problems()
            .line("territory", terms.territory(), true, LONGEST_TERRITORY)
            .text("comment", terms.comment(), false, LONGEST_TEXT);
    String code = terms.code();
    if (code == null || !CODE.matcher(code).matches()) {
      problems.add("code", "partner_code", "2 to 40 of a-z, 0-9 and -");
    }
    problems.refuse();
    Instant now = clock.instant();
    PartnerId firm = new PartnerId(ids.next());
    ApplicationFacts facts = application.facts();
    register(firm, application, terms, now);
    ApplicationChanged approved = application.approve(actor, firm, Text.tidy(terms.comment()), now);
    events.publish(actor, approved);
    events.publish(
        actor,
        new PartnerAdmitted(
            firm,
            String.valueOf(code),
            facts.firmName(),
            facts.contactName(),
            facts.contactEmail(),
            facts.locale(),
            now));
    return firm;
  }

  public boolean decides(Actor actor) {
    return policy.decides(actor);
  }

  private void register(PartnerId firm, Application application, AdmitFirm terms, Instant now) {
    ApplicationFacts facts = application.facts();
    em.createNativeQuery(
            "insert into partner (id, code, name, country, tier, territory, tax_scheme, tax_number, website, domain, name_key, created_at, updated_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12)")
        .setParameter(1, firm.value())
        .setParameter(2, terms.code())
        .setParameter(3, facts.firmName())
        .setParameter(4, facts.country())
        .setParameter(5, terms.tier().name())
        .setParameter(6, Text.tidy(terms.territory()))
        .setParameter(7, facts.taxId().scheme().name())
        .setParameter(8, facts.taxId().number())
        .setParameter(9, facts.website())
        .setParameter(10, application.domain())
        .setParameter(11, application.nameKey())
        .setParameter(12, Timestamp.from(now))
        .executeUpdate();
  }

  private Application open(Actor actor, ApplicationId id, long version) {
    policy.mayDecide(actor);
    Application application = applications.get(id);
    Versions.check(version, application.version());
    refuseOwn(actor, application);
    return application;
  }

  private void refuseOwn(Actor actor, Application application) {
    Optional<String> own =
        Listing.of(em, "select email from person")
            .where("id = ?", actor.person().value())
            .rows()
            .stream()
            .findFirst()
            .flatMap(row -> row.maybeText(0));
    if (own.filter(application.facts().contactEmail()::equalsIgnoreCase).isPresent()) {
      throw new Refusal.Forbidden("four_eyes_required", "The application is in your own name");
    }
  }

  private static @Nullable String tidy(String field, @Nullable String text, boolean required) {
    new Problems().text(field, text, required, LONGEST_TEXT).refuse();
    return Text.tidy(text);
  }
}
