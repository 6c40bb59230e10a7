package tandem.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import tandem.access.Actor;
import tandem.leads.LeadCompanyView;
import tandem.leads.LeadDesk;
import tandem.leads.LeadId;
import tandem.leads.LeadPartnerView;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;

/** Who reads a lead reads its receipts. */
@ApplicationScoped
class ReceiptPolicy {
  @Inject LeadDesk desk;

  /** Answers whose lead it is; refuses {@code not_found} and {@code role_required}. */
  PartnerId mayRead(Actor actor, LeadId lead) {
    return switch (desk.find(actor, lead)) {
      case LeadCompanyView seen -> seen.partner();
      case LeadPartnerView ignored ->
          actor.partner().orElseThrow(() -> new Refusal.NotFound(LeadId.PREFIX));
    };
  }
}
