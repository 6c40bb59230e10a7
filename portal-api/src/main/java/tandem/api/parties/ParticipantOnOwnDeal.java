package tandem.api.parties;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.deals.parties.PartyField;
import tandem.deals.parties.PartyOnDeal;
import tandem.deals.parties.PartyRole;
import tandem.deals.parties.PartyState;

/** What the deal's own firm sees of another firm on it: who, as what, seeing what. */
@Schema(name = "ParticipantOnOwnDeal")
record ParticipantOnOwnDeal(
    @NotNull @Schema(ref = "ParticipantId") String id,
    @NotNull @Schema(enumeration = "participant") String object,
    @NotNull Long version,
    @NotNull @Size(max = 200) String partnerName,
    @NotNull PartyRole role,
    @NotNull PartyState status,
    @NotNull @Size(max = 10) @Schema(description = "What of the deal the firm sees, or will see.")
        Set<PartyField> fields,
    @NotNull Instant invitedAt,
    @NotNull Instant dueAt,
    Optional<Instant> answeredAt,
    Optional<Instant> endedAt)
    implements ParticipantDocument {

  static ParticipantOnOwnDeal of(PartyOnDeal party) {
    return new ParticipantOnOwnDeal(
        party.id().text(),
        "participant",
        party.version(),
        party.firm(),
        party.role(),
        party.state(),
        party.fields(),
        party.invitedAt(),
        party.due(),
        party.answeredAt(),
        party.endedAt());
  }
}
