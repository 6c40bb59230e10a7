package tandem.api.answers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.leads.RejectReason;
import tandem.leads.answers.AnswerTemplate;
import tandem.leads.answers.TemplateKind;
import tandem.leads.answers.WriteTemplate;

/** What a template shall say. */
@Schema(name = "AnswerTemplateInput")
record AnswerTemplateBody(
    @NotNull TemplateKind kind,
    @Schema(description = "Of a rejection only: chosen together with it.")
        @Nullable RejectReason reasonCode,
    @NotNull @Size(min = 1, max = 100) @Schema(description = "For reviewers.") String title,
    @NotNull @Size(min = 1, max = 2000) String textEn,
    @NotNull @Size(min = 1, max = 2000) String textRu,
    @Schema(description = "Whether it is offered; true when absent.") @Nullable Boolean active) {

  static AnswerTemplateBody of(AnswerTemplate template) {
    return new AnswerTemplateBody(
        template.kind(),
        template.reason().orElse(null),
        template.title(),
        template.textEn(),
        template.textRu(),
        template.active());
  }

  WriteTemplate wanted() {
    return new WriteTemplate(
        kind, Optional.ofNullable(reasonCode), title, textEn, textRu, active == null || active);
  }
}
