package tandem.api.offers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.offers.OfferCompanyView;
import tandem.leads.offers.OfferPartnerView;
import tandem.leads.offers.OfferView;

/** An offer as its reader sees it: the caller decides which view, never a parameter. */
@Schema(
    name = "Offer",
    description = "The partner's or the company's view, by who asks.",
    anyOf = {OfferForPartner.class, OfferForCompany.class})
sealed interface OfferDocument permits OfferForPartner, OfferForCompany {
  static OfferDocument of(OfferView view) {
    return switch (view) {
      case OfferPartnerView partner -> OfferForPartner.of(partner);
      case OfferCompanyView company -> OfferForCompany.of(company);
    };
  }
}
