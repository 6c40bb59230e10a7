package tandem.partners.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.platform.CompanyTime;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/**
 * Publishes and accepts versions of the agreement. From the day a version is in force, a firm that
 * has not accepted it, or a later one, reads but does not write ({@code agreement_not_accepted}).
 * Refusals: {@code validation_failed}, {@code already_accepted}, {@code agreement_superseded} (the
 * allowed list names the version in force).
 */
@UseCase
@ApplicationScoped
public class Agreements {
  private static final Set<String> LANGUAGES = Set.of("en", "ru");

  @PersistenceContext EntityManager em;
  @Inject AgreementPolicy policy;
  @Inject CompanyTime company;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  public AgreementId publish(Actor actor, PublishAgreement version) {
    policy.mayPublish(actor);
    Problems problems = new Problems();
    version.en().check(problems, "en");
    version.ru().check(problems, "ru");
    onePublicationAtATime();
    Optional<Last> last = last();
    if (version.effectiveFrom() == null) {
      problems.add("effective_from", "required", "must be given");
    } else if (version.effectiveFrom().isBefore(company.today())) {
      problems.add("effective_from", "in_the_past", "must not be in the past");
    } else if (last.isPresent()
        && company.startOf(version.effectiveFrom()).isBefore(last.get().effectiveAt())) {
      problems.add("effective_from", "before_previous", "must not be before the version before it");
    }
    problems.refuse();
    Agreement agreement =
        new Agreement(
            new AgreementId(ids.next()),
            last.map(Last::number).orElse(0) + 1,
            company.startOf(Objects.requireNonNull(version.effectiveFrom())),
            version.en().tidy(),
            version.ru().tidy(),
            actor,
            clock.instant());
    em.persist(agreement);
    AgreementPublished published = agreement.published();
    events.publish(actor, published);
    return published.agreement();
  }

  /** For the caller's firm. */
  public void accept(Actor actor, AgreementId id, String language, String textHash) {
    PartnerUser reader = policy.mayAccept(actor);
    if (!LANGUAGES.contains(language)) {
      throw new Refusal.Invalid("language", "enum", "en or ru");
    }
    Agreement agreement =
        Optional.ofNullable(em.find(Agreement.class, id))
            .orElseThrow(() -> new Refusal.NotFound(AgreementId.PREFIX));
    Instant now = clock.instant();
    inForce(now)
        .filter(current -> current.number() > agreement.number())
        .ifPresent(current -> {
          throw new Refusal.Conflict(
              "agreement_superseded", "A later version is in force", List.of(current.id().text()));
        });
    AgreementAccepted accepted = agreement.accept(reader, language, textHash, now);
    keep(reader, accepted);
    events.publish(actor, accepted);
  }

  /** All versions, newest first. */
  public List<AgreementView> list(Actor actor) {
    policy.mayRead(actor);
    return new AgreementReading(em, actor, policy, clock.instant()).all();
  }

  public AgreementView find(Actor actor, AgreementId id) {
    policy.mayRead(actor);
    return new AgreementReading(em, actor, policy, clock.instant())
        .all().stream()
            .filter(view -> view.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refusal.NotFound(AgreementId.PREFIX));
  }

  /** Each firm, by name, and whether it accepted that version. At most 2,000 firms. */
  public List<FirmAcceptance> firms(Actor actor, AgreementId id) {
    policy.mayOversee(actor);
    find(actor, id);
    return AgreementReading.firms(em, id);
  }

  /** The newest version that a firm accepted, for the company. */
  public Optional<LastAcceptance> last(Actor actor, PartnerId firm) {
    policy.mayOversee(actor);
    return AgreementReading.last(em, firm);
  }

  /** Whether the caller may bind a firm whose partnership goes on. */
  public boolean accepts(Actor actor) {
    return policy.accepts(actor);
  }

  public boolean publishes(Actor actor) {
    return policy.publishes(actor);
  }

  private void keep(PartnerUser reader, AgreementAccepted accepted) {
    int kept =
        em.createNativeQuery(
                "insert into agreement_acceptance (id, partner_id, agreement_id, language, text_hash, person_id, person_name, accepted_at)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (partner_id, agreement_id) do nothing")
            .setParameter(1, ids.next())
            .setParameter(2, accepted.partner().value())
            .setParameter(3, accepted.agreement().value())
            .setParameter(4, accepted.language())
            .setParameter(5, accepted.textHash())
            .setParameter(6, reader.person().value())
            .setParameter(7, reader.name())
            .setParameter(8, Timestamp.from(accepted.at()))
            .executeUpdate();
    if (kept == 0) {
      throw new Refusal.Conflict("already_accepted", "The firm accepted this version before");
    }
  }

  private void onePublicationAtATime() {
    em.createNativeQuery(
            "select pg_advisory_xact_lock(hashtextextended('agreement', 0))", Object.class)
        .getResultList();
  }

  private record Last(int number, Instant effectiveAt) {}

  private Optional<Last> last() {
    return Listing.of(em, "select number, effective_at from agreement")
        .orderedBy("number desc limit 1")
        .stream()
        .findFirst()
        .map(row -> new Last(row.integer(0), row.instant(1)));
  }

  private record Current(AgreementId id, int number) {}

  private Optional<Current> inForce(Instant now) {
    return Listing.of(em, "select id, number from agreement")
        .where("effective_at <= ?", now)
        .orderedBy("number desc limit 1")
        .stream()
        .findFirst()
        .map(row -> new Current(new AgreementId(row.uuid(0)), row.integer(1)));
  }
}
