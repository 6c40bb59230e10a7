package tandem.leads.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.access.Standing;
import tandem.partners.FirmStanding;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Which files are to be worked off, and in whose name: as they may today, not as they once might.
 */
@UseCase
@ApplicationScoped
public class LeadImportsAtWork {
  /** Longer than anything that rows are kept for: they hold names of contacts. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** After this, a firm that rests, or has terms to accept, gets its file back undone. */
  private static final Duration PATIENCE = Duration.ofDays(7);

  private static final String AT_WORK =
      """
      select i.id, i.partner_id, p.name, i.acting_id, a.name, a.roles, a.locale, a.state, i.waiting_since
      from lead_import i join partner p on p.id = i.partner_id join person a on a.id = i.acting_id
      where i.state in ('CHECKING', 'RUNNING', 'UNDOING') order by i.waiting_since nulls first, i.created_at, i.id limit 20
      """;

  @PersistenceContext EntityManager em;
  @Inject LeadImports imports;
  @Inject FirmStanding standing;
  @Inject Clock clock;

  /**
   * A file at work.
   *
   * @param acting empty when whoever wanted it may not go on
   * @param waits whether they may again before long: the firm rests, or has terms to accept
   */
  record AtWork(LeadImportId id, Optional<PartnerUser> acting, boolean waits) {}

  @OpenToAll("a job of the system's own")
  List<AtWork> all(Caller robot) {
    return Listing.query(em, AT_WORK).stream().map(this::atWork).toList();
  }

  private AtWork atWork(Row row) {
    LeadImportId id = new LeadImportId(row.uuid(0));
    Standing firm = standing.of(new PartnerId(row.uuid(1)));
    Optional<PartnerUser> user = acting(row);
    if (user.isEmpty() || firm == Standing.TERMINATED) {
      return new AtWork(id, Optional.empty(), false);
    }
    Optional<Instant> since = row.maybeInstant(8);
    boolean rests = firm != Standing.GOOD;
    if (rests == since.isEmpty()) {
      note(id, rests);
    }
    boolean patient =
        since.map(began -> clock.instant().isBefore(began.plus(PATIENCE))).orElse(true);
    return rests ? new AtWork(id, Optional.empty(), patient) : new AtWork(id, user, false);
  }

  private void note(LeadImportId id, boolean rests) {
    em.createNativeQuery(
            "update lead_import set waiting_since = case when ?2 then cast(?3 as timestamptz) end where id = ?1")
        .setParameter(1, id.value())
        .setParameter(2, rests)
        .setParameter(3, Timestamp.from(clock.instant()))
        .executeUpdate();
  }

  private Optional<PartnerUser> acting(Row row) {
    PartnerId firm = new PartnerId(row.uuid(1));
    Set<PartnerRole> roles = PartnerRole.among(row.texts(5));
    boolean may = row.text(7).equals("ACTIVE") && LeadImportPolicy.imports(roles);
    return may
        ? Optional.of(
            new PartnerUser(
                new PersonId(row.uuid(3)),
                row.text(4),
                firm,
                row.text(2),
                roles,
                row.text(6),
                "tandem-portal"))
        : Optional.empty();
  }

  /** Rows that nobody may take any more are refused, and the file ends. */
  @OpenToAll("a job of the system's own")
  void giveUp(Caller robot, LeadImportId id) {
    LeadImportState state = imports.get(id).state();
    for (int line : imports.open(id, state.open(), LeadImportDesk.LIMITS.rows())) {
      imports.mark(
          id,
          line,
          state == LeadImportState.UNDOING ? RowOutcome.KEPT : RowOutcome.FAILED,
          List.of(new Refusal.Problem("", "author_gone", "whoever began may not go on")));
    }
    imports.state(
        id,
        state.end(),
        state == LeadImportState.RUNNING ? Optional.of(clock.instant()) : Optional.empty());
  }

  /** Files and their rows are kept for a month; the leads stay. */
  @OpenToAll("a job of the system's own")
  void forget(Caller robot) {
    imports.forget(clock.instant().minus(KEPT));
  }
}
