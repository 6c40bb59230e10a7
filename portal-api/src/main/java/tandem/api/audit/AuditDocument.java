package tandem.api.audit;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.access.AuditRecord;
import tandem.api.platform.views.PersonRef;
import tandem.platform.PersonId;

/** Who did what when. */
@Schema(name = "AuditRecord")
record AuditDocument(
    @NotNull @Schema(description = "Rises by the order of writing.") Long sequence,
    @NotNull @Schema(enumeration = "audit_record") String object,
    @NotNull Instant at,
    @NotNull PersonRef actor,
    @NotNull
        @Schema(
            description =
                "True when the person, or whom else the record was about, was erased: their values are gone for ever.")
        Boolean erased,
    @NotNull @Schema(enumeration = {"partner", "company", "system", "stranger"}) String side,
    @NotNull @Size(max = 255) String client,
    @NotNull @Schema(examples = "lead.approved") @Size(max = 60) String action,
    @NotNull @Schema(description = "What it was done to.") @Size(max = 60) String objectId,
    @NotNull @Schema(type = SchemaType.OBJECT, description = "The event's members.")
        JsonObject details,
    @NotNull @Schema(enumeration = {"done", "refused"}) String outcome,
    @Size(max = 30) Optional<String> requestId) {

  static AuditDocument of(AuditRecord entry) {
    return new AuditDocument(
        entry.seq(),
        "audit_record",
        entry.at(),
        new PersonRef(new PersonId(entry.actor()).text(), entry.actorName().orElse("")),
        entry.erased(),
        entry.actorSide().toLowerCase(Locale.ROOT),
        entry.client(),
        entry.action(),
        entry.object(),
        EventDetails.of(entry.details()),
        entry.outcome().name().toLowerCase(Locale.ROOT),
        entry.requestId());
  }
}
