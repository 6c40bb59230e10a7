package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tandem.customers.TaxId;
import tandem.customers.register.RegisteredCompany;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Counts how often a register is asked, and keeps what it told. With the system's own sight: no
 * firm reads how often it asked, and none writes its own answers.
 */
@UseCase
@ApplicationScoped
public class RegisterBook {
  private static final Duration DAY = Duration.ofDays(1);
  private static final String WHY = "its callers ask their policies; nothing of others is answered";

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /**
   * Notes a question. The same one within a day costs nothing.
   *
   * @param most different companies within a day
   * @return how long to wait if so many were asked about already; nothing is noted then
   */
  @OpenToAll(WHY)
  Optional<Duration> count(Caller robot, UUID asker, TaxId taxId, int most) {
    Instant now = clock.instant();
    em.createNativeQuery("select pg_advisory_xact_lock(151, hashtext(?1))", Object.class)
        .setParameter(1, asker.toString())
        .getSingleResult();
    Row row =
        Listing.query(
                em,
                "select count(*), coalesce(bool_or(tax_scheme = ?3 and tax_number = ?4), false), min(asked_at)"
                    + " from register_question where asker_id = ?1 and asked_at > ?2",
                asker,
                Timestamp.from(now.minus(DAY)),
                taxId.scheme().name(),
                taxId.number())
            .getFirst();
    if (row.flag(1)) {
      return Optional.empty();
    }
    if (row.number(0) >= most) {
      return Optional.of(Duration.between(now, row.maybeInstant(2).orElse(now).plus(DAY)));
    }
    em.createNativeQuery(
            "insert into register_question (asker_id, tax_scheme, tax_number, asked_at) values (?1, ?2, ?3, ?4)"
                + " on conflict (asker_id, tax_scheme, tax_number) do update set asked_at = excluded.asked_at")
        .setParameter(1, asker)
        .setParameter(2, taxId.scheme().name())
        .setParameter(3, taxId.number())
        .setParameter(4, Timestamp.from(now))
        .executeUpdate();
    return Optional.empty();
  }

  /**
   * @param company none: the register has no such number
   */
  @OpenToAll(WHY)
  boolean keep(
      Caller robot,
      PartnerId firm,
      TaxId taxId,
      String source,
      Instant at,
      Optional<RegisteredCompany> company) {
    return em.createNativeQuery(
                "insert into register_answer (partner_id, tax_scheme, tax_number, source, asked_at, state, company_name, country, registry_number, branch_code, address, as_of)"
                    + " values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), nullif(?7, ''), nullif(?8, ''), nullif(?9, ''), nullif(?10, ''), nullif(?11, ''), cast(nullif(?12, '') as date))"
                    + " on conflict (partner_id, tax_scheme, tax_number) do update set source = excluded.source, asked_at = excluded.asked_at, state = excluded.state,"
                    + " company_name = excluded.company_name, country = excluded.country, registry_number = excluded.registry_number,"
                    + " branch_code = excluded.branch_code, address = excluded.address, as_of = excluded.as_of")
            .setParameter(1, firm.value())
            .setParameter(2, taxId.scheme().name())
            .setParameter(3, taxId.number())
            .setParameter(4, source)
            .setParameter(5, Timestamp.from(at))
            .setParameter(6, company.map(it -> it.state().name()).orElse(""))
            .setParameter(7, company.map(RegisteredCompany::name).orElse(""))
            .setParameter(8, company.map(RegisteredCompany::country).orElse(""))
            .setParameter(9, company.flatMap(RegisteredCompany::registryNumber).orElse(""))
            .setParameter(10, company.flatMap(RegisteredCompany::branchCode).orElse(""))
            .setParameter(11, company.flatMap(RegisteredCompany::address).orElse(""))
            .setParameter(
                12, company.flatMap(RegisteredCompany::asOf).map(LocalDate::toString).orElse(""))
            .executeUpdate()
        == 1;
  }
}
