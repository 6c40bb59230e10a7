package tandem.leads.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.access.team.Colleague;
import tandem.access.team.Colleagues;
import tandem.leads.LeadId;
import tandem.leads.programmes.ProgrammeId;
import tandem.leads.programmes.ProgrammeState;
import tandem.leads.programmes.ProgrammeView;
import tandem.leads.programmes.Programmes;
import tandem.partners.tiers.PartnerTerms;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;
import tandem.platform.persistence.Listing;

/**
 * Forms of a firm, kept by its owner. Refusals: {@code role_required}, {@code owner_unfit} for
 * anybody but an active seller of the firm, {@code programme_closed} or {@code tier_not_eligible}
 * for a programme that the firm may not use, {@code too_many_forms} beyond {@link #MOST}, {@code
 * not_found}, {@code version_mismatch}.
 */
@UseCase
@ApplicationScoped
public class PublicFormDesk {
  public static final int MOST = 20;

  @PersistenceContext EntityManager em;
  @Inject PublicForms forms;
  @Inject PublicFormPolicy policy;
  @Inject Programmes programmes;
  @Inject PartnerTerms tiers;
  @Inject Colleagues colleagues;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** The newest first. */
  public List<PublicForm> list(Actor actor) {
    policy.mayKeep(actor);
    return forms.newest(MOST);
  }

  public PublicForm find(Actor actor, PublicFormId id) {
    policy.mayKeep(actor);
    return forms.get(id);
  }

  /** Who can get what visitors leave. */
  public List<Colleague> owners(Actor actor) {
    return colleagues.sellers(policy.mayKeep(actor).firm());
  }

  /** Programmes that the firm may use today. */
  public List<ProgrammeView> programmes(Actor actor) {
    PartnerUser user = policy.mayKeep(actor);
    var tier = tiers.of(user.firm()).tier();
    return programmes.list(actor).stream()
        .filter(each -> each.inForce() && each.state() == ProgrammeState.PUBLISHED)
        .filter(each -> {
          var wanted = each.terms().eligibility().tiers();
          return wanted.isEmpty() || wanted.contains(tier);
        })
        .toList();
  }

  /** The new form is on. */
  public PublicFormId open(Actor actor, ProgrammeId programme, PersonId owner) {
    PartnerUser user = policy.mayChange(actor);
    programmes.find(actor, programme);
    if (programmes(actor).stream().noneMatch(each -> each.id().equals(programme))) {
      throw new Refusal.Invalid(
          "programme_id", "programme_unfit", "a programme that the firm may use today");
    }
    if (owners(actor).stream().noneMatch(colleague -> colleague.id().equals(owner))) {
      throw new Refusal.Invalid("owner_id", "owner_unfit", "an active seller of the firm");
    }
    if (forms.newest(MOST).size() >= MOST) {
      throw new Refusal.Conflict("too_many_forms", "A firm has at most " + MOST + " forms");
    }
    PublicFormId id = new PublicFormId(ids.next());
    forms.add(id, user.firm(), programme, owner, clock.instant());
    tell(user, id, PublicFormChanged.What.OPENED);
    return id;
  }

  /** Switches it on or off; its address stays. */
  public void turn(Actor actor, PublicFormId id, long version, boolean on) {
    PartnerUser user = policy.mayChange(actor);
    Versions.check(version, forms.get(id).version());
    forms.turn(id, version, on);
    tell(user, id, on ? PublicFormChanged.What.SWITCHED_ON : PublicFormChanged.What.SWITCHED_OFF);
  }

  /** Gives it another address; the old one leads nowhere. */
  public void renew(Actor actor, PublicFormId id, long version) {
    PartnerUser user = policy.mayChange(actor);
    Versions.check(version, forms.get(id).version());
    forms.renew(id, version);
    tell(user, id, PublicFormChanged.What.KEY_RENEWED);
  }

  /** How one of the reader's leads came, if a visitor left it. */
  public Optional<LeftLead> left(Actor actor, LeadId lead) {
    policy.mayReadLeads(actor);
    return Listing.of(em, "select left_at, consent_words from public_form_lead")
        .where("lead_id = ?", lead.value())
        .rows()
        .stream()
        .findFirst()
        .map(row -> new LeftLead(row.instant(0), row.text(1)));
  }

  private void tell(PartnerUser user, PublicFormId id, PublicFormChanged.What what) {
    events.publish(user, new PublicFormChanged(id, user.firm(), what, clock.instant()));
  }
}
