package tandem.api.leads.forms;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.forms.PublicForm;

/** A form that a firm made public. */
@Schema(name = "PublicForm")
record PublicFormDocument(
    @NotNull @Schema(ref = "PublicFormId") String id,
    @NotNull @Schema(enumeration = "public_form") String object,
    @NotNull Long version,
    @NotNull @Size(max = 2000) @Schema(description = "Where visitors find it, while it is on.")
        String url,
    @NotNull @Schema(ref = "ProgrammeId") String programmeId,
    @NotNull @Schema(ref = "UserId") String ownerId,
    @NotNull @Size(max = 255) String owner,
    @NotNull Boolean on,
    @NotNull @Schema(description = "Drafts and leads that came by it and are still there.")
        Long received,
    @NotNull Instant createdAt) {

  static PublicFormDocument of(PublicForm form, String portal) {
    return new PublicFormDocument(
        form.id().text(),
        "public_form",
        form.version(),
        portal.replaceAll("/+$", "") + "/forms/" + form.key(),
        form.programme().text(),
        form.owner().text(),
        form.ownerName(),
        form.on(),
        form.received(),
        form.createdAt());
  }
}
