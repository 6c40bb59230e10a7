package tandem.api.deals;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.deals.DealRow;

/** A deal in a list, in its reader's view. */
@Schema(
    name = "DealSummary",
    anyOf = {DealSummaryForPartner.class, DealSummaryForCompany.class})
sealed interface DealSummary permits DealSummaryForPartner, DealSummaryForCompany {
  static DealSummary of(Actor reader, DealRow row, Optional<NextStepDocument> next) {
    return switch (reader) {
      case PartnerUser ignored -> DealSummaryForPartner.of(row, next);
      case CompanyUser ignored -> DealSummaryForCompany.of(row, next);
    };
  }
}
