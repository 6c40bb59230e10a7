package tandem.api.leads.forms;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.programmes.ProgrammeId;
import tandem.platform.PersonId;

/** For which programme a form is, and who of the firm gets what visitors leave. */
@Schema(name = "PublicFormInput")
public record PublicFormBody(
    @NotNull @Schema(ref = "ProgrammeId") ProgrammeId programmeId,
    @NotNull @Schema(ref = "UserId") PersonId ownerId) {}
