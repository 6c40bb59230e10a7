package tandem.api.deals;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.deals.DealCompanyView;
import tandem.deals.DealPartnerView;
import tandem.deals.DealView;

/** A deal as its reader sees it: the caller decides which view, never a parameter. */
@Schema(
    name = "Deal",
    description = "The partner's or the company's view, by who asks.",
    anyOf = {DealForPartner.class, DealForCompany.class})
sealed interface DealDocument permits DealForPartner, DealForCompany {
  static DealDocument of(DealView view, Optional<NextStepDocument> next) {
    return switch (view) {
      case DealPartnerView partner -> DealForPartner.of(partner, next);
      case DealCompanyView company -> DealForCompany.of(company, next);
    };
  }
}
