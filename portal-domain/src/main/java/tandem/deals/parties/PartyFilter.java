package tandem.deals.parties;

import java.util.List;
import java.util.Optional;
import tandem.deals.DealId;
import tandem.platform.PartnerId;

/** Which parts. */
public record PartyFilter(
    List<PartyState> states, Optional<PartnerId> firm, Optional<DealId> deal) {
  public static final PartyFilter ALL =
      new PartyFilter(List.of(), Optional.empty(), Optional.empty());

  public PartyFilter {
    states = List.copyOf(states);
  }

  public static PartyFilter in(PartyState... states) {
    return new PartyFilter(List.of(states), Optional.empty(), Optional.empty());
  }

  public static PartyFilter of(DealId deal) {
    return new PartyFilter(List.of(), Optional.empty(), Optional.of(deal));
  }
}
