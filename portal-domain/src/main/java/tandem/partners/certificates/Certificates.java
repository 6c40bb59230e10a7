package tandem.partners.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.platform.CompanyTime;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Records and revokes certificates, and sets for which products a firm needs one to register leads.
 * Refusals: {@code not_found}, {@code validation_failed}.
 */
@UseCase
@ApplicationScoped
public class Certificates {
  private static final Pattern KIND = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_CATEGORY = 60;
  private static final int MOST = 500;

  @PersistenceContext EntityManager em;
  @Inject CertificatePolicy policy;
  @Inject CertificateGate gate;
  @Inject CompanyTime company;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Of a firm and its people, the valid ones first. */
  public List<CertificateView> list(Actor actor, PartnerId firm) {
    policy.maySee(actor, firm);
    LocalDate today = company.today();
    return Listing.of(
            em,
            "select c.id, p.name, c.kind, c.number, c.valid_from, c.valid_until, c.revoked_at is not null from certificate c left join person p on p.id = c.person_id")
        .where("c.partner_id = ?", firm.value())
        .orderedBy("c.revoked_at is not null, c.kind, c.valid_from desc, c.id limit " + MOST)
        .stream()
        .map(row -> view(row, today))
        .toList();
  }

  /** Rules in force or to come, by category. */
  public List<CertificateRule> rules(Actor actor) {
    policy.mayReadRules(actor);
    return Listing.of(em, "select category, kind, valid_from from certificate_rule")
        .orderedBy("category, kind limit " + MOST)
        .stream()
        .map(row -> new CertificateRule(row.text(0), row.text(1), row.date(2)))
        .toList();
  }

  /** What a firm may not do today for want of a certificate. */
  public List<CertificateRule> missing(Actor actor, PartnerId firm) {
    policy.maySee(actor, firm);
    return gate.missing(firm);
  }

  public boolean setsRules(Actor actor) {
    return policy.setsRules(actor);
  }

  public boolean manages(Actor actor) {
    return policy.manages(actor);
  }

  public CertificateId record(Actor actor, PartnerId firm, RecordCertificate order) {
    policy.mayManage(actor);
    Problems problems =
        kind(new Problems(), order.kind()).line("number", order.number(), true, LONGEST_NUMBER);
    LocalDate from = order.validFrom();
    if (from == null) {
      problems.add("valid_from", "required", "must be given");
    } else if (order.validUntil().filter(from::isAfter).isPresent()) {
      problems.add("valid_until", "before_start", "must not be before the first day");
    }
    if (order.person().filter(person -> !worksFor(person, firm)).isPresent()) {
      problems.add("person_id", "not_found", "does not work for the firm");
    }
    problems.refuse();
    refuseUnknown(firm);
    Instant now = clock.instant();
    CertificateId id = new CertificateId(ids.next());
    em.createNativeQuery(
            "insert into certificate (id, partner_id, person_id, kind, number, valid_from, valid_until, author_id, author_name, created_at)"
                + " values (?1, ?2, cast(nullif(?3, '') as uuid), ?4, ?5, ?6, cast(nullif(?7, '') as date), ?8, ?9, ?10)")
        .setParameter(1, id.value())
        .setParameter(2, firm.value())
        .setParameter(3, order.person().map(person -> person.value().toString()).orElse(""))
        .setParameter(4, order.kind())
        .setParameter(5, Objects.requireNonNull(order.number()).strip())
        .setParameter(6, Date.valueOf(Objects.requireNonNull(from)))
        .setParameter(7, order.validUntil().map(LocalDate::toString).orElse(""))
        .setParameter(8, actor.person().value())
        .setParameter(9, actor.name())
        .setParameter(10, Timestamp.from(now))
        .executeUpdate();
    events.publish(
        actor, new CertificateChanged(id, firm, String.valueOf(order.kind()), false, now));
    return id;
  }

  public void revoke(Actor actor, PartnerId firm, CertificateId id) {
    policy.mayManage(actor);
    Instant now = clock.instant();
    String kind =
        Listing.of(em, "select kind from certificate")
            .where("id = ?", id.value())
            .where("partner_id = ?", firm.value())
            .where("revoked_at is null")
            .rows()
            .stream()
            .findFirst()
            .map(row -> row.text(0))
            .orElseThrow(() -> new Refusal.NotFound(CertificateId.PREFIX));
    em.createNativeQuery("update certificate set revoked_at = ?1 where id = ?2")
        .setParameter(1, Timestamp.from(now))
        .setParameter(2, id.value())
        .executeUpdate();
    events.publish(actor, new CertificateChanged(id, firm, kind, true, now));
  }

  /** From that day on, leads for the category need a certificate of the kind. */
  public void setRule(
      Actor actor, @Nullable String category, @Nullable String kind, @Nullable LocalDate from) {
    policy.maySetRules(actor);
    Problems problems =
        kind(new Problems().line("category", category, true, LONGEST_CATEGORY), kind);
    if (from == null) {
      problems.add("valid_from", "required", "must be given");
    }
    problems.refuse();
    Instant now = clock.instant();
    em.createNativeQuery(
            "insert into certificate_rule (category, kind, valid_from, author_id, author_name, created_at) values (?1, ?2, ?3, ?4, ?5, ?6)"
                + " on conflict (category, kind) do update set valid_from = excluded.valid_from, author_id = excluded.author_id,"
                + " author_name = excluded.author_name, created_at = excluded.created_at")
        .setParameter(1, Objects.requireNonNull(category).strip())
        .setParameter(2, kind)
        .setParameter(3, Date.valueOf(Objects.requireNonNull(from)))
        .setParameter(4, actor.person().value())
        .setParameter(5, actor.name())
        .setParameter(6, Timestamp.from(now))
        .executeUpdate();
    events.publish(
        actor, new CertificateRuleChanged(category.strip(), String.valueOf(kind), false, now));
  }

  public void removeRule(Actor actor, String category, String kind) {
    policy.maySetRules(actor);
    int removed =
        em.createNativeQuery("delete from certificate_rule where category = ?1 and kind = ?2")
            .setParameter(1, category)
            .setParameter(2, kind)
            .executeUpdate();
    if (removed == 0) {
      throw new Refusal.NotFound("rule");
    }
    events.publish(actor, new CertificateRuleChanged(category, kind, true, clock.instant()));
  }

  private static Problems kind(Problems problems, @Nullable String kind) {
    boolean right = kind != null && KIND.matcher(kind).matches();
    return right ? problems : problems.add("kind", "certificate_kind", "1 to 60 of a-z, 0-9 and -");
  }

  private boolean worksFor(PersonId person, PartnerId firm) {
    return !Listing.of(em, "select id from person")
        .where("id = ?", person.value())
        .where("partner_id = ?", firm.value())
        .rows()
        .isEmpty();
  }

  private void refuseUnknown(PartnerId firm) {
    if (Listing.of(em, "select id from partner").where("id = ?", firm.value()).rows().isEmpty()) {
      throw new Refusal.NotFound(PartnerId.PREFIX);
    }
  }

  private static CertificateView view(Row row, LocalDate today) {
    boolean revoked = row.flag(6);
    boolean valid =
        !revoked
            && !row.date(4).isAfter(today)
            && row.maybeDate(5).filter(today::isAfter).isEmpty();
    return new CertificateView(
        new CertificateId(row.uuid(0)),
        row.maybeText(1),
        row.text(2),
        row.text(3),
        row.date(4),
        row.maybeDate(5),
        revoked,
        valid);
  }
}
