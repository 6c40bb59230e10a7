package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.LocalName;
import tandem.deals.DealStage;
import tandem.deals.StageRequirements;

/** What a move asks for, met or not. */
@Schema(name = "StageRequirements")
record StageRequirementsDocument(
    @NotNull DealStage to,
    @NotNull @Schema(description = "Whether the process, and your side, may move it there at all.")
        Boolean allowed,
    @NotNull
        @Schema(description = "Whether the move needs a reason, because it leaves out a stage.")
        Boolean reasonRequired,
    @NotNull @Schema(description = "Whether all checks are met.") Boolean met,
    @NotNull @Size(max = 120) List<CheckDocument> checks) {

  /** One named check. */
  @Schema(name = "StageCheck")
  record CheckDocument(
      @NotNull
          @Schema(description = "field: a member of the deal; others by their own names.")
          @Size(max = 40)
          String kind,
      @NotNull @Size(max = 100) String name,
      @Schema(description = "Of a field: where it stands in the deal.", examples = "#/need")
          @Size(max = 120)
          Optional<String> pointer,
      @Schema(description = "Of an answer: the question.") Optional<LocalName> question,
      @NotNull @Schema(description = "Whose gate asks it.") DealStage stage,
      @NotNull Boolean met) {

    static CheckDocument of(StageRequirements.Check check) {
      String name = check.requirement().name();
      return new CheckDocument(
          check.requirement().kind().toLowerCase(Locale.ROOT),
          name,
          check.requirement().isField()
              ? Optional.of("#/" + name.replace('.', '/'))
              : Optional.empty(),
          check.question().map(asked -> new LocalName(asked.nameEn(), asked.nameRu())),
          check.stage(),
          check.met());
    }
  }

  static StageRequirementsDocument of(StageRequirements asked) {
    return new StageRequirementsDocument(
        asked.to(),
        asked.allowed(),
        asked.reason(),
        asked.allowed() && asked.missing().isEmpty(),
        asked.checks().stream().map(CheckDocument::of).toList());
  }
}
