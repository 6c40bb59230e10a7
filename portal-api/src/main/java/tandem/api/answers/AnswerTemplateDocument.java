package tandem.api.answers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.RejectReason;
import tandem.leads.answers.AnswerTemplate;
import tandem.leads.answers.TemplateKind;

/** A template answer in both languages. */
@Schema(name = "AnswerTemplate")
record AnswerTemplateDocument(
    @NotNull @Schema(ref = "AnswerTemplateId") String id,
    @NotNull @Schema(enumeration = "answer_template") String object,
    @NotNull Long version,
    @NotNull TemplateKind kind,
    Optional<RejectReason> reasonCode,
    @NotNull @Size(max = 100) String title,
    @NotNull @Size(max = 2000) String textEn,
    @NotNull @Size(max = 2000) String textRu,
    @NotNull Boolean active,
    @Size(max = 255) @Schema(description = "Absent for those that came with the portal.")
        Optional<String> author,
    @NotNull Instant changedAt) {

  static AnswerTemplateDocument of(AnswerTemplate template) {
    return new AnswerTemplateDocument(
        template.id().text(),
        "answer_template",
        template.version(),
        template.kind(),
        template.reason(),
        template.title(),
        template.textEn(),
        template.textRu(),
        template.active(),
        template.author(),
        template.changedAt());
  }
}
