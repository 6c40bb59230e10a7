package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * What a dealer does with a lead. Refusals: {@code validation_failed} with every member named,
 * {@code duplicate_lead} with the id of the firm's own lead for the same customer and product,
 * {@code external_id_taken}, {@code programme_closed} (the allowed list names open ones), {@code
 * tier_not_eligible}, {@code product_not_eligible}, {@code territory_not_eligible}, {@code
 * certificate_required}, {@code customer_closed}, {@code transition_not_allowed}, {@code
 * field_not_writable}, {@code version_mismatch}.
 */
@UseCase
@ApplicationScoped
public class LeadRegistration {
  @Inject Leads leads;
  @Inject LeadPolicy policy;
  @Inject LeadProgrammes programmes;
  @Inject HandingIn handing;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** What handing in this form would be refused for, as far as the form alone tells. */
  public List<Refusal.Problem> problemsOf(Actor actor, LeadForm form) {
    policy.mayRegister(actor);
    return programmes.problems(form).list();
  }

  /** Who would decide on this form and by when; nothing while its programme takes no leads. */
  public Optional<LeadPreview> preview(Actor actor, LeadForm form) {
    return programmes.preview(policy.mayRegister(actor).firm(), form, clock.instant());
  }

  /** Keeps what was typed so far. */
  public LeadId saveDraft(Actor actor, LeadForm form) {
    PartnerUser user = policy.mayRegister(actor);
    LeadRules.ofDraft(form).refuse();
    programmes.known(form);
    return draft(user, form).id();
  }

  /** Registers in one step: what a partner's system does. */
  public LeadId register(Actor actor, LeadForm form) {
    PartnerUser user = policy.mayRegister(actor);
    programmes.check(form);
    Lead lead = draft(user, form);
    handing.handIn(actor, lead);
    return lead.id();
  }

  /**
   * Answers and refuses what {@link #register} would, for whoever takes all of it back: nothing is
   * told to anybody, and no receipt takes a place in the firm's chain, for which others would wait.
   */
  public LeadId rehearse(Actor actor, LeadForm form) {
    Lead lead = rehearsed(actor, form);
    handing.rehearse(lead);
    return lead.id();
  }

  /** The same but asks no register: that a register was asked is not taken back. */
  public LeadId rehearseByKnown(Actor actor, LeadForm form) {
    Lead lead = rehearsed(actor, form);
    handing.rehearseByKnown(lead);
    return lead.id();
  }

  private Lead rehearsed(Actor actor, LeadForm form) {
    PartnerUser user = policy.mayRegister(actor);
    programmes.check(form);
    return kept(user, form);
  }

  /** Changes a draft, or the asked fields of a lead that came back. */
  public void change(Actor actor, LeadId id, long version, LeadForm form) {
    Lead lead = mine(actor, id, version);
    LeadRules.ofDraft(form).refuse();
    programmes.known(form);
    events.publish(actor, lead.change(form, clock.instant()));
  }

  /** Hands in a draft, or answers the reviewer's question. */
  public void submit(Actor actor, LeadId id, long version) {
    Lead lead = mine(actor, id, version);
    programmes.check(lead, lead.form());
    handing.handIn(actor, lead);
  }

  /** Changes and hands in at once: one button of the form. */
  public void changeAndSubmit(Actor actor, LeadId id, long version, LeadForm form) {
    Lead lead = mine(actor, id, version);
    programmes.check(lead, form);
    events.publish(actor, lead.change(form, clock.instant()));
    handing.handIn(actor, lead);
  }

  public void withdraw(Actor actor, LeadId id, long version) {
    events.publish(actor, mine(actor, id, version).withdraw(clock.instant()));
  }

  /** Throws a draft away. */
  public void discard(Actor actor, LeadId id, long version) {
    Lead lead = mine(actor, id, version);
    LeadDiscarded discarded = lead.discarded(clock.instant());
    leads.remove(lead);
    events.publish(actor, discarded);
  }

  private Lead draft(PartnerUser user, LeadForm form) {
    Lead lead = kept(user, form);
    events.publish(user, lead.drafted());
    return lead;
  }

  private Lead kept(PartnerUser user, LeadForm form) {
    Lead lead =
        Lead.draft(
            new LeadId(ids.next()), user.firm(), user.person(), user.name(), form, clock.instant());
    leads.add(lead);
    return lead;
  }

  private Lead mine(Actor actor, LeadId id, long version) {
    Lead lead = leads.get(id);
    policy.mayWork(actor, lead);
    Versions.check(version, lead.version());
    return lead;
  }
}
