package tandem.api.deals;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.views.MoneyBody;
import tandem.api.platform.views.PersonRef;
import tandem.deals.DealAction;
import tandem.deals.DealFacts;
import tandem.deals.DealPartnerView;
import tandem.deals.DealStage;
import tandem.deals.LostReason;
import tandem.leads.LeadId;

/** What a partner sees of its deal: the shared facts, no more. */
@Schema(name = "DealPartnerView")
record DealForPartner(
    @NotNull @Schema(ref = "DealId") String id,
    @NotNull @Schema(enumeration = "deal") String object,
    @NotNull Long version,
    @NotNull DealStage stage,
    @NotNull @Schema(description = "Chance of winning at this stage, in percent.")
        Integer probability,
    @NotNull DealProcessDocument process,
    @Size(max = 200) Optional<String> customerName,
    @Size(max = 2) Optional<String> country,
    @NotNull MoneyBody amount,
    Optional<LocalDate> expectedClose,
    @Size(max = 2000) Optional<String> need,
    Optional<PersonRef> owner,
    @Size(max = 100) Optional<String> externalId,
    @Schema(ref = "LeadId") Optional<String> leadId,
    Optional<LostReason> lostReason,
    @Size(max = 2000) Optional<String> lostComment,
    @NotNull
        @Schema(description = "Why it was lost, as each side says; empty unless it is.")
        @Size(max = 2)
        List<LossWordDocument> losses,
    Optional<ContractDocument> contract,
    @Schema(
            type = SchemaType.OBJECT,
            description = "Answers to the questions of its process, by their codes.")
        @Nullable JsonObject answers,
    @NotNull @Schema(description = "Percent of the usual commission: less in a second lane.")
        Integer benefitPercent,
    @NotNull Instant openedAt,
    @NotNull @Schema(description = "Since when it stands in its stage.") Instant stageSince,
    Optional<Instant> closedAt,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    @Schema(description = "The open task that is due first; without one nobody knows what comes.")
        Optional<NextStepDocument> nextStep,
    @NotNull @Size(max = 100) List<DealLineDocument> lines,
    @NotNull @Size(max = 500) List<MoveDocument> stageMoves,
    @NotNull @Size(max = 20) Set<DealAction> allowedActions)
    implements DealDocument {

  static DealForPartner of(DealPartnerView view, Optional<NextStepDocument> next) {
    DealFacts facts = view.facts();
    return new DealForPartner(
        facts.id().text(),
        "deal",
        facts.version(),
        facts.stage(),
        facts.path().percent(facts.stage()),
        DealProcessDocument.of(facts),
        facts.customer(),
        facts.country(),
        MoneyBody.of(facts.amount()),
        facts.expectedClose(),
        facts.need(),
        PersonRef.of(facts.ownerId(), facts.owner()),
        facts.externalId(),
        facts.lead().map(LeadId::text),
        facts.lostReason(),
        facts.lostComment(),
        facts.losses().stream().map(LossWordDocument::of).toList(),
        ContractDocument.of(facts.contract()),
        facts.answers().isEmpty() ? null : facts.answers(),
        facts.benefit(),
        facts.openedAt(),
        facts.stageSince(),
        facts.closedAt(),
        facts.createdAt(),
        facts.updatedAt(),
        next,
        facts.lines().stream().map(DealLineDocument::of).toList(),
        facts.moves().stream().map(MoveDocument::of).toList(),
        facts.allowed());
  }
}
