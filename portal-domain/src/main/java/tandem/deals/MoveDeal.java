package tandem.deals;

import java.util.Optional;

/**
 * A deal is to move, or to be won.
 *
 * @param reason up to 2,000 characters
 * @param change what the gate asks for and the deal lacks; refused as a whole if the move is
 * @param bypass needed when the company's own deal advances on a customer that a partner's lead
 *     protects ({@code bypass_reason_required})
 */
public record MoveDeal(
    DealStage to, Optional<String> reason, DealChange change, Optional<Bypass> bypass) {

  public static MoveDeal to(DealStage stage) {
    return new MoveDeal(stage, Optional.empty(), DealChange.NOTHING, Optional.empty());
  }
}
