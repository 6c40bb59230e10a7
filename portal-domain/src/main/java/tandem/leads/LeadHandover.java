package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * The door between a lead and its deal, inside the transaction of whoever opens it: handing over on
 * approval, closing when the deal is won.
 */
@ApplicationScoped
public class LeadHandover {
  @PersistenceContext EntityManager em;
  @Inject Leads leads;
  @Inject Events events;
  @Inject Clock clock;

  public ApprovedLead handOver(LeadId id) {
    Lead lead = leads.get(id);
    em.flush();
    Row known =
        Listing.of(
                em,
                "select l.customer_id, p.code from lead l join programme p on p.id = l.programme_id")
            .where("l.id = ?", id.value())
            .rows()
            .getFirst();
    LeadForm form = lead.form();
    String name = Optional.ofNullable(form.customer().name()).orElse(form.customer().taxNumber());
    return new ApprovedLead(
        id,
        lead.partner(),
        lead.owner(),
        lead.ownerName(),
        known.maybeUuid(0).orElse(null),
        name == null ? "" : name,
        form.customer().country(),
        form.lines(),
        lead.money()
            .orElseThrow(() ->
                new Refusal.Unprocessable("amount_missing", "An approved lead has an amount")),
        form.expectedClose(),
        form.need(),
        Optional.ofNullable(form.externalId()),
        known.text(1),
        lead.benefit());
  }

  /** Whether it protects its customer still. */
  public boolean protects(LeadId id) {
    return leads.get(id).stage() == LeadStage.APPROVED;
  }

  /** Whether the company offered it and has taken it back, or given it to another firm since. */
  public boolean wentBack(LeadId id) {
    return !Listing.of(
            em, "select o.id from lead_offer o join company_lead c on c.id = o.company_lead_id")
        .where("o.lead_id = ?", id.value())
        .where(
            "(c.state <> 'PLACED' or exists (select from lead_offer n where n.company_lead_id = o.company_lead_id and n.state = 'ACCEPTED' and n.offered_at > o.offered_at))")
        .rows()
        .isEmpty();
  }

  /**
   * Its deal was won: protection has done its work. A lead that has ended otherwise meanwhile stays
   * as it is.
   */
  public void converted(Caller caller, LeadId id) {
    Lead lead = leads.get(id);
    if (lead.stage() == LeadStage.APPROVED) {
      events.publish(caller, lead.convert(clock.instant()));
    }
  }
}
