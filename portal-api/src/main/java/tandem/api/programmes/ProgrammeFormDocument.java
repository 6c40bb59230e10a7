package tandem.api.programmes;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.programmes.FormSchema;
import tandem.leads.programmes.ProgrammeView;

/** The form of a programme. */
@Schema(name = "ProgrammeForm")
record ProgrammeFormDocument(
    @NotNull @Schema(ref = "ProgrammeId") String programmeId,
    @NotNull @Schema(enumeration = "programme_form") String object,
    @NotNull Integer number,
    @NotNull
        @Schema(
            type = SchemaType.OBJECT,
            description =
                "JSON Schema (2020-12) of a lead that is handed in. title is English, x-title-ru"
                    + " Russian; x-codes names the code that each broken rule is told by.")
        JsonObject schema) {

  static ProgrammeFormDocument of(ProgrammeView version) {
    return new ProgrammeFormDocument(
        version.id().text(), "programme_form", version.number(), FormSchema.of(version));
  }
}
