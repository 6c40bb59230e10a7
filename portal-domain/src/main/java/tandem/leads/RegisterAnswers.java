package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tandem.customers.TaxId;
import tandem.customers.register.CompanyRegisters;
import tandem.customers.register.RegisterReply;
import tandem.customers.register.RegisterState;
import tandem.customers.register.RegisteredCompany;
import tandem.platform.OwnTransaction;
import tandem.platform.PartnerId;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * What a register told a firm. An answer is good for a day; it is never shared between firms, for
 * how fast it comes would tell that another asked.
 */
@ApplicationScoped
class RegisterAnswers {
  /** So long an answer is good. */
  static final Duration FRESH = Duration.ofDays(1);

  private static final Robot ROBOT = new Robot("registry");

  @PersistenceContext EntityManager em;
  @Inject CompanyRegisters registers;
  @Inject RegisterBook book;
  @Inject RegisterQuota quota;
  @Inject OwnTransaction apart;
  @Inject Clock clock;

  /** An answer, where it is from, and when. */
  record Told(RegisterReply reply, String source, Instant at) {}

  /**
   * The firm's own answer of today, or else what the register says now, about a company that it
   * hands in; none if it handed in too many today to be asked about.
   */
  Optional<Told> ofHandedIn(PartnerId firm, TaxId taxId) {
    Optional<Told> known = known(firm, taxId, clock.instant().minus(FRESH));
    return known.isPresent() || !quota.mayAskForHandIn(firm, taxId)
        ? known
        : Optional.of(askAnew(firm, taxId));
  }

  /** What the register says now; its word is kept whatever becomes of the question. */
  Told askAnew(PartnerId firm, TaxId taxId) {
    Told told = new Told(registers.ask(taxId), registers.provider(), clock.instant());
    switch (told.reply()) {
      case RegisterReply.Found found -> keep(firm, taxId, told, Optional.of(found.company()));
      case RegisterReply.Unknown ignored -> keep(firm, taxId, told, Optional.empty());
      case RegisterReply.Silent ignored -> {}
      case RegisterReply.NotAsked ignored -> {}
    }
    return told;
  }

  private void keep(PartnerId firm, TaxId taxId, Told told, Optional<RegisteredCompany> company) {
    apart.of(() -> book.keep(ROBOT, firm, taxId, told.source(), told.at(), company));
  }

  /** The firm's own answer since then. */
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
}
