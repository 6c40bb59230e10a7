package tandem.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
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
  @Inject ReceiptBook book;

  /** Answers whose lead it is; refuses {@code not_found} and {@code role_required}. */
  PartnerId mayRead(Actor actor, LeadId lead) {
    return switch (desk.find(actor, lead)) {
      case LeadCompanyView seen -> seen.partner();
      case LeadPartnerView ignored ->
          actor.partner().orElseThrow(() -> new Refusal.NotFound(LeadId.PREFIX));
    };
  }

  /**
   * The whole chain of a firm tells of all its leads: for those of the firm who see all of them,
   * and for the company. Refuses {@code role_required} and {@code not_found}.
   */
  void mayReadAll(Actor actor, PartnerId firm) {
    boolean allowed =
        switch (actor) {
          case PartnerUser user -> user.seesAll();
          case CompanyUser user -> user.readsBusiness();
        };
    if (!allowed) {
      throw new Refusal.Forbidden("role_required", "Only who sees all leads of the firm reads it");
    }
    boolean own = actor.partner().map(firm::equals).orElse(true);
    if (!own || !book.reaches(firm)) {
      throw new Refusal.NotFound(PartnerId.PREFIX);
    }
  }
}
