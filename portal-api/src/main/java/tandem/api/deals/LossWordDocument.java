package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.deals.LossReason;
import tandem.deals.LossSide;
import tandem.deals.LossWord;
import tandem.deals.LostReason;

/** Why it was lost, as one side says. */
@Schema(name = "LossWord")
record LossWordDocument(
    @NotNull LossSide side,
    @NotNull LostReason reasonCode,
    @Size(max = 40) Optional<String> detailCode,
    @Size(max = 2000) Optional<String> comment,
    @NotNull @Size(max = 255) String author,
    @NotNull Instant at) {

  static LossWordDocument of(LossWord word) {
    return new LossWordDocument(
        word.side(),
        word.reason(),
        word.detail().map(LossReason::code),
        word.comment(),
        word.author(),
        word.at());
  }
}
