package tandem.api.parties;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.deals.parties.PartyAction;
import tandem.deals.parties.PartyCompanyView;
import tandem.deals.parties.PartyFacts;
import tandem.deals.parties.PartyField;
import tandem.deals.parties.PartyRole;
import tandem.deals.parties.PartyState;
import tandem.deals.parties.RejectReason;

/** What the company sees: which firm on which deal, and its share. */
@Schema(name = "ParticipantCompanyView")
record ParticipantForCompany(
    @NotNull @Schema(ref = "ParticipantId") String id,
    @NotNull @Schema(enumeration = "participant") String object,
    @NotNull Long version,
    @NotNull @Schema(ref = "DealId") String dealId,
    @NotNull @Schema(ref = "OrganizationId") String partnerId,
    @NotNull @Size(max = 200) String partnerName,
    @NotNull PartyRole role,
    @NotNull PartyState status,
    @NotNull @Size(max = 10) @Schema(description = "What of the deal the firm sees, or will see.")
        Set<PartyField> fields,
    @Schema(description = "Percent of what the deal brings.", minimum = "0", maximum = "100")
        Optional<BigDecimal> splitPercent,
    @Size(max = 1000) Optional<String> message,
    @NotNull @Size(max = 255) String invitedBy,
    @NotNull Instant invitedAt,
    @NotNull Instant dueAt,
    Optional<Instant> answeredAt,
    Optional<Instant> endedAt,
    Optional<RejectReason> reasonCode,
    @Size(max = 1000) Optional<String> comment,
    @NotNull @Size(max = 5) Set<PartyAction> allowedActions)
    implements ParticipantDocument {

  static ParticipantForCompany of(PartyCompanyView view) {
    PartyFacts facts = view.facts();
    return new ParticipantForCompany(
        facts.id().text(),
        "participant",
        facts.version(),
        view.deal().text(),
        view.firm().text(),
        view.firmName(),
        facts.role(),
        facts.state(),
        facts.fields(),
        facts.split(),
        facts.message(),
        view.invitedBy(),
        facts.invitedAt(),
        facts.due(),
        facts.answeredAt(),
        facts.endedAt(),
        facts.reason(),
        facts.comment(),
        facts.allowed());
  }
}
