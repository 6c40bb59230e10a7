package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.partners.FirmStanding;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/**
 * A channel manager registers a lead for a firm that they look after (api-and-security A.6): handed
 * in at once, owned by a seller of the firm, who goes on with it as with any other. Refusals: those
 * of {@link LeadRegistration#register}, {@code not_found} for a firm out of reach, {@code
 * partner_suspended}, {@code agreement_not_accepted}, and {@code owner_unfit} for anybody but an
 * active seller of that firm.
 */
@UseCase
@ApplicationScoped
public class LeadForPartner {
  private static final int MOST = 500;
  private static final String SELLERS =
      "partner_id = ? and state = 'ACTIVE' and roles && '{partner_admin,partner_manager,partner_seller}'";

  @PersistenceContext EntityManager em;
  @Inject Leads leads;
  @Inject LeadPolicy policy;
  @Inject LeadProgrammes programmes;
  @Inject HandingIn handing;
  @Inject FirmStanding standing;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Whose lead it can be, by name. */
  public List<LeadOwner> owners(Actor actor, PartnerId firm) {
    policy.mayRegisterFor(actor);
    standing.of(firm);
    return Listing.of(em, "select id, name from person")
        .where(SELLERS, firm.value())
        .orderedBy("name, id limit " + MOST)
        .stream()
        .map(row -> new LeadOwner(new PersonId(row.uuid(0)), row.text(1)))
        .toList();
  }

  /** What handing in this form would be refused for, as far as the form alone tells. */
  public List<Refusal.Problem> problemsOf(Actor actor, LeadForm form) {
    policy.mayRegisterFor(actor);
    return programmes.problems(form).list();
  }

  public LeadId register(Actor actor, PartnerId firm, PersonId owner, LeadForm form) {
    CompanyUser user = policy.mayRegisterFor(actor);
    standing.requireGood(firm);
    programmes.check(form);
    Lead lead =
        Lead.draft(new LeadId(ids.next()), firm, owner, nameOf(firm, owner), form, clock.instant());
    lead.registeredBy(user.person());
    leads.add(lead);
    events.publish(actor, lead.drafted());
    handing.handIn(actor, lead);
    return lead.id();
  }

  private String nameOf(PartnerId firm, PersonId owner) {
    return Listing.of(em, "select name from person")
        .where(SELLERS, firm.value())
        .where("id = ?", owner.value())
        .rows()
        .stream()
        .findFirst()
        .map(row -> row.text(0))
        .orElseThrow(
            () -> new Refusal.Invalid("owner_id", "owner_unfit", "an active seller of the firm"));
  }
}
