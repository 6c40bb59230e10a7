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
import tandem.customers.TaxId;
import tandem.customers.register.CompanyRegisters;
import tandem.customers.register.RegisterReply;
import tandem.customers.register.RegisterState;
import tandem.customers.register.RegisteredCompany;
import tandem.platform.PartnerId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * What a register told a firm. An answer is good for a day; it is never shared between firms, for
 * how fast it comes would tell that another asked.
 */
@ApplicationScoped
class RegisterAnswers {
  private static final Duration FRESH = Duration.ofDays(1);

  @PersistenceContext EntityManager em;
  @Inject CompanyRegisters registers;
  @Inject Clock clock;

  /** An answer, where it is from, and when. */
  record Told(RegisterReply reply, String source, Instant at) {}

  /** The firm's own answer of today, or else what the register says now. */
  Told ask(PartnerId firm, TaxId taxId) {
    Instant now = clock.instant();
    return known(firm, taxId, now.minus(FRESH)).orElseGet(() -> askAnew(firm, taxId, now));
  }

  private Told askAnew(PartnerId firm, TaxId taxId, Instant now) {
    Told told = new Told(registers.ask(taxId), registers.provider(), now);
    switch (told.reply()) {
      case RegisterReply.Found found -> keep(firm, taxId, told, Optional.of(found.company()));
      case RegisterReply.Unknown ignored -> keep(firm, taxId, told, Optional.empty());
      case RegisterReply.Silent ignored -> {}
      case RegisterReply.NotAsked ignored -> {}
    }
    return told;
  }

  Optional<Told> known(PartnerId firm, TaxId taxId, Instant since) {
    return Listing.of(
            em,
            "select source, asked_at, state, company_name, country, registry_number, branch_code, address, as_of from register_answer")
        .where("partner_id = ?", firm.value())
        .where("tax_scheme = ?", taxId.scheme().name())
        .where("tax_number = ?", taxId.number())
        .where("asked_at > ?", since)
        .rows()
        .stream()
        .findFirst()
        .map(row -> new Told(reply(row), row.text(0), row.instant(1)));
  }

  /** How many different companies the firm asked about. */
  int asked(PartnerId firm, Instant since, int most) {
    return Listing.of(em, "select 1 from register_answer")
        .where("partner_id = ?", firm.value())
        .where("asked_at > ?", since)
        .count(most);
  }

  private static RegisterReply reply(Row row) {
    return row.maybeText(2)
        .<RegisterReply>map(state ->
            new RegisterReply.Found(
                new RegisteredCompany(
                    row.text(3),
                    row.text(4),
                    RegisterState.valueOf(state),
                    row.maybeText(5),
                    row.maybeText(6),
                    row.maybeText(7),
                    row.maybeDate(8))))
        .orElse(RegisterReply.UNKNOWN);
  }

  private void keep(PartnerId firm, TaxId taxId, Told told, Optional<RegisteredCompany> company) {
    em.createNativeQuery(
            "insert into register_answer (partner_id, tax_scheme, tax_number, source, asked_at, state, company_name, country, registry_number, branch_code, address, as_of)"
                + " values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), nullif(?7, ''), nullif(?8, ''), nullif(?9, ''), nullif(?10, ''), nullif(?11, ''), cast(nullif(?12, '') as date))"
                + " on conflict (partner_id, tax_scheme, tax_number) do update set source = excluded.source, asked_at = excluded.asked_at, state = excluded.state,"
                + " company_name = excluded.company_name, country = excluded.country, registry_number = excluded.registry_number,"
                + " branch_code = excluded.branch_code, address = excluded.address, as_of = excluded.as_of")
        .setParameter(1, firm.value())
        .setParameter(2, taxId.scheme().name())
        .setParameter(3, taxId.number())
        .setParameter(4, told.source())
        .setParameter(5, Timestamp.from(told.at()))
        .setParameter(6, company.map(it -> it.state().name()).orElse(""))
        .setParameter(7, company.map(RegisteredCompany::name).orElse(""))
        .setParameter(8, company.map(RegisteredCompany::country).orElse(""))
        .setParameter(9, company.flatMap(RegisteredCompany::registryNumber).orElse(""))
        .setParameter(10, company.flatMap(RegisteredCompany::branchCode).orElse(""))
        .setParameter(11, company.flatMap(RegisteredCompany::address).orElse(""))
        .setParameter(
            12, company.flatMap(RegisteredCompany::asOf).map(LocalDate::toString).orElse(""))
        .executeUpdate();
  }
}
