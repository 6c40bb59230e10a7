package tandem.commissions;

import java.util.Map;
import tandem.partners.PartnerTier;
import tandem.platform.Percentage;

/**
 * What a plan pays for one category of products, by tier.
 *
 * @param nameEn what people read in English, for example "Software"
 * @param rates none for a tier that earns nothing of it
 */
public record TierRates(String nameEn, String nameRu, Map<PartnerTier, Percentage> rates) {
  public TierRates {
    rates = Map.copyOf(rates);
  }
}
