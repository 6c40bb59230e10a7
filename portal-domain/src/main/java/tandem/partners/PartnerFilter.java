package tandem.partners;

import java.util.Optional;

/**
 * Which firms.
 *
 * @param text part of the name, or the code
 */
public record PartnerFilter(
    Optional<String> text, Optional<PartnerTier> tier, Optional<PartnerStatus> status) {
  public static final PartnerFilter ALL =
      new PartnerFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
