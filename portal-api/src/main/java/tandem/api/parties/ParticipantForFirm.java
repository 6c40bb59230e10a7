package tandem.api.parties;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.offers.SizeDocument;
import tandem.deals.parties.PartyAction;
import tandem.deals.parties.PartyFacts;
import tandem.deals.parties.PartyField;
import tandem.deals.parties.PartyPartnerView;
import tandem.deals.parties.PartyRole;
import tandem.deals.parties.PartyState;
import tandem.deals.parties.RejectReason;

/** What an invited firm sees: of the deal nothing but place and size, until it has accepted. */
@Schema(name = "ParticipantPartnerView")
record ParticipantForFirm(
    @NotNull @Schema(ref = "ParticipantId") String id,
    @NotNull @Schema(enumeration = "participant") String object,
    @NotNull Long version,
    @NotNull PartyRole role,
    @NotNull PartyState status,
    @NotNull @Size(max = 10) @Schema(description = "What of the deal the firm sees, or will see.")
        Set<PartyField> fields,
    @Schema(description = "Percent of what the deal brings.", minimum = "0", maximum = "100")
        Optional<BigDecimal> splitPercent,
    @Size(max = 1000) Optional<String> message,
    @Size(max = 2) @Schema(description = "Of the customer; ISO 3166-1.") Optional<String> country,
    @NotNull @Size(max = 20) List<SharedProduct> products,
    @NotNull @Schema(description = "What it was about when the firm was asked.") SizeDocument size,
    @NotNull Instant invitedAt,
    @NotNull @Schema(description = "Until when the firm has to answer.") Instant dueAt,
    Optional<Instant> answeredAt,
    Optional<Instant> endedAt,
    Optional<RejectReason> reasonCode,
    @Size(max = 1000) Optional<String> comment,
    @Schema(description = "From acceptance on, as long as the firm takes part.")
        Optional<SharedDealDocument> deal,
    @NotNull @Size(max = 5) Set<PartyAction> allowedActions)
    implements ParticipantDocument {

  static ParticipantForFirm of(PartyPartnerView view) {
    PartyFacts facts = view.facts();
    return new ParticipantForFirm(
        facts.id().text(),
        "participant",
        facts.version(),
        facts.role(),
        facts.state(),
        facts.fields(),
        facts.split(),
        facts.message(),
        facts.country(),
        SharedProduct.of(facts.products()),
        SizeDocument.of(facts.size()),
        facts.invitedAt(),
        facts.due(),
        facts.answeredAt(),
        facts.endedAt(),
        facts.reason(),
        facts.comment(),
        view.deal().map(SharedDealDocument::of),
        facts.allowed());
  }
}
