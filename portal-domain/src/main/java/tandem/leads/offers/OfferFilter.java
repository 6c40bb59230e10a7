package tandem.leads.offers;

import java.util.List;
import java.util.Optional;
import tandem.platform.PartnerId;

/** Which offers. */
public record OfferFilter(List<OfferState> states, Optional<PartnerId> partner) {
  public static final OfferFilter ALL = new OfferFilter(List.of(), Optional.empty());

  public OfferFilter {
    states = List.copyOf(states);
  }

  public static OfferFilter in(OfferState... states) {
    return new OfferFilter(List.of(states), Optional.empty());
  }
}
