package tandem.partners.network;

import java.util.Map;
import tandem.partners.PartnerStatus;
import tandem.partners.PartnerTier;
import tandem.platform.PartnerId;

/**
 * A firm below another, as far as that one may know.
 *
 * @param depth 1 for those directly below
 * @param visibility what all edges on the way allow
 * @param leads how many stand in each stage, by the stage's name; drafts are nobody's business
 */
public record DownlineFirm(
    PartnerId id,
    PartnerId upper,
    String name,
    String country,
    PartnerTier tier,
    PartnerStatus status,
    int depth,
    EdgeVisibility visibility,
    Map<String, Long> leads,
    Map<String, Long> deals) {
  public DownlineFirm {
    leads = Map.copyOf(leads);
    deals = Map.copyOf(deals);
  }
}
