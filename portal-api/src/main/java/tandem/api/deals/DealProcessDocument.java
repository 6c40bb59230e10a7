package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.LocalName;
import tandem.deals.DealFacts;
import tandem.deals.DealPath;
import tandem.deals.DealStage;

/** Where a deal stands in the sales process that it was opened under, for ever. */
@Schema(name = "DealProcess")
record DealProcessDocument(
    @NotNull @Schema(ref = "SalesProcessId") String id,
    @NotNull Integer number,
    @NotNull LocalName name,
    @Schema(description = "What the process calls its stage; absent once lost.")
        Optional<LocalName> stageName,
    @Schema(description = "When the norm of its stage is over; absent once it is closed.")
        Optional<Instant> dueAt,
    @NotNull
        @Schema(
            description =
                "Where you may move it now; won is reached by a closure. What a move asks:"
                    + " GET /deals/{deal_id}/stage-requirements.")
        @Size(max = 10)
        List<DealStage> nextStages) {

  static DealProcessDocument of(DealFacts facts) {
    DealPath path = facts.path();
    return new DealProcessDocument(
        path.process().id().text(),
        path.process().number(),
        new LocalName(path.process().nameEn(), path.process().nameRu()),
        path.stage(facts.stage()).map(stage -> new LocalName(stage.nameEn(), stage.nameRu())),
        path.dueAt(),
        path.next());
  }
}
