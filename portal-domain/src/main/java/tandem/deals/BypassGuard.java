package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.leads.LeadId;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.SqlArray;

/**
 * No deal of the company's own passes silently by a partner's protection (features §3, 8): whoever
 * opens or advances one says why, the partner is told, and it is kept for the report. Looks under
 * the lock that approvals of leads on this customer take, so that neither overtakes the other.
 *
 * <p>Refuses {@code bypass_reason_required} until a reason is given.
 */
@ApplicationScoped
class BypassGuard {
  private static final int MAX_COMMENT = 2_000;

  @PersistenceContext EntityManager em;
  @Inject Events events;
  @Inject Ids ids;

  private record Passed(LeadId lead, PartnerId partner, PersonId owner, Instant since) {}

  /** A deal of the company's own was opened or is moved on. Deals of partners pass by nobody. */
  void pass(Caller caller, Deal deal, BypassStep step, Optional<Bypass> why, Instant now) {
    if (deal.partner().isEmpty()) {
      tell(caller, deal, step, why, passed(deal), now);
    }
  }

  /**
   * A closed deal is worked on again. The company's own goes on by a protection with what was typed
   * as its reason; a partner's whose lead does not protect any more is not taken up beside another
   * firm's: {@code protected_by_another_lead}.
   */
  void again(Caller caller, Deal deal, boolean protects, String why, Instant now) {
    if (deal.partner().isPresent() && !protects && !passed(deal).isEmpty()) {
      throw new Refusal.Conflict(
          "protected_by_another_lead", "Another firm's lead protects this customer meanwhile");
    }
    Bypass said = new Bypass(BypassReason.OTHER, why);
    pass(caller, deal, BypassStep.ADVANCED, Optional.of(said), now);
  }

  /**
   * A deal of the company's own comes from a file; one that was closed before protection began
   * passed by nothing.
   */
  void imported(Caller caller, Deal deal, Instant standsSince, Optional<Bypass> why, Instant now) {
    if (deal.partner().isPresent()) {
      return;
    }
    List<Passed> passed =
        switch (deal.stage()) {
          case LOST -> List.of();
          case WON ->
              passed(deal).stream().filter(each -> !standsSince.isBefore(each.since())).toList();
          default -> passed(deal);
        };
    tell(caller, deal, BypassStep.IMPORTED, why, passed, now);
  }

  private void tell(
      Caller caller,
      Deal deal,
      BypassStep step,
      Optional<Bypass> why,
      List<Passed> passed,
      Instant now) {
    if (passed.isEmpty()) {
      return;
    }
    Bypass said = why.orElseThrow(BypassGuard::reasonRequired);
    new Problems().text("bypass.comment", said.comment(), true, MAX_COMMENT).refuse();
    for (Passed each : passed) {
      keep(caller, deal, each, step, said, now);
      events.publish(
          caller,
          new ProtectionBypassed(
              each.lead(), each.partner(), each.owner(), step, said.reason(), now));
    }
  }

  private List<Passed> passed(Deal deal) {
    em.flush();
    String products =
        SqlArray.of(
            Listing.of(em, "select product_id from deal_line")
                .where("deal_id = ?", deal.id().value())
                .rows()
                .stream()
                .map(row -> row.uuid(0)));
    return Listing.query(
            em,
            "select lead_id, partner_id, owner_id, since from protections_of(cast(nullif(?1, '') as uuid), cast(?2 as uuid[]), cast(nullif(?3, '') as uuid))",
            deal.customer().map(UUID::toString).orElse(""),
            products,
            deal.partner().map(firm -> firm.value().toString()).orElse(""))
        .stream()
        .map(row ->
            new Passed(
                new LeadId(row.uuid(0)),
                new PartnerId(row.uuid(1)),
                new PersonId(row.uuid(2)),
                row.instant(3)))
        .toList();
  }

  private void keep(
      Caller caller, Deal deal, Passed passed, BypassStep step, Bypass said, Instant now) {
    em.createNativeQuery(
            "insert into deal_bypass (id, deal_id, lead_id, partner_id, step, stage, reason_code, comment, author_id, author_name, at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
        .setParameter(1, ids.next())
        .setParameter(2, deal.id().value())
        .setParameter(3, passed.lead().value())
        .setParameter(4, passed.partner().value())
        .setParameter(5, step.name())
        .setParameter(6, deal.stage().name())
        .setParameter(7, said.reason().name())
        .setParameter(8, Text.tidy(said.comment()))
        .setParameter(9, caller.person().value())
        .setParameter(10, caller.name())
        .setParameter(11, Timestamp.from(now))
        .executeUpdate();
  }

  private static Refusal reasonRequired() {
    String why = "A partner's lead protects this customer and product: say why the company goes on";
    return new Refusal.Unprocessable(
        "bypass_reason_required",
        why,
        List.of(new Refusal.Problem("bypass.reason_code", "bypass_reason_required", why)));
  }
}
