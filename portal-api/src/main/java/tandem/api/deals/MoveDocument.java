package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.deals.DealFacts;
import tandem.deals.DealStage;

/** A move from one stage to another; the first has no stage before it. */
@Schema(name = "StageMove")
record MoveDocument(
    Optional<DealStage> from,
    @NotNull DealStage to,
    @NotNull @Size(max = 255) String author,
    @Size(max = 2000) Optional<String> reason,
    @NotNull Instant at) {

  static MoveDocument of(DealFacts.Move move) {
    return new MoveDocument(move.from(), move.to(), move.author(), move.reason(), move.at());
  }
}
