package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import tandem.access.Actor;
import tandem.platform.Refusal;
import tandem.platform.Versions;

/** Loads a lead for whoever may decide on it, as it was when they read it. */
@ApplicationScoped
class OpenForReview {
  @Inject Leads leads;
  @Inject LeadPolicy policy;
  @Inject RequestPolicy requests;

  Lead get(Actor actor, LeadId id, long version) {
    policy.mayReview(actor);
    Lead lead = leads.get(id);
    if (lead.stage() == LeadStage.DRAFT) {
      // nobody but its dealer knows of a draft: not even its version is told
      throw new Refusal.NotFound(LeadId.PREFIX);
    }
    policy.mayDecide(actor, lead);
    requests.mayDecideAppeal(actor, lead);
    Versions.check(version, lead.version());
    return lead;
  }
}
