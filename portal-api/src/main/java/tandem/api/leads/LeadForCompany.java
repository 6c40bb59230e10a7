package tandem.api.leads;

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
import tandem.api.platform.views.PartnerRef;
import tandem.api.platform.views.PersonRef;
import tandem.customers.matching.Verdict;
import tandem.leads.LeadAction;
import tandem.leads.LeadCompanyView;
import tandem.leads.LeadFacts;
import tandem.leads.LeadStage;

/** What the company sees of a lead: whose it is, and what stands against it. */
@Schema(name = "LeadCompanyView")
record LeadForCompany(
    @NotNull @Schema(ref = "LeadId") String id,
    @NotNull @Schema(enumeration = "lead") String object,
    @NotNull Long version,
    @NotNull LeadStage status,
    @NotNull PartnerRef partner,
    @Size(max = 100) @Nullable String externalId,
    @NotNull LeadBody.Customer customer,
    @NotNull LeadBody.Contact contact,
    @NotNull @Size(max = 20) List<LeadLineDocument> lines,
    @Nullable MoneyBody amount,
    @Nullable LocalDate expectedClose,
    @Size(max = 2000) @Nullable String need,
    @Schema(type = SchemaType.OBJECT, description = "To the programme's own questions.")
        @Nullable JsonObject answers,
    @NotNull PromiseDocument programme,
    @NotNull PersonRef owner,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    Optional<Instant> submittedAt,
    @Schema(description = "When the company's answer is due.") Optional<Instant> dueAt,
    Optional<Instant> decidedAt,
    @Schema(description = "Last protected day.") Optional<LocalDate> protectedUntil,
    @NotNull @Schema(description = LeadPaths.UNTIL_ANSWER) Boolean protectedUntilAnswer,
    @NotNull @Size(max = 20) List<String> requestedFields,
    @NotNull @Size(max = 20) Set<LeadAction> allowedActions,
    @NotNull @Size(max = 100) @Schema(description = "What its partner asked for after a decision.")
        List<LeadRequestDocument> requests,
    @NotNull @Schema(description = "How often protection was made longer.") Integer extensions,
    @Schema(description = "Last day on which the rejection can be appealed.")
        Optional<LocalDate> appealUntil,
    @Schema(ref = "DealId") Optional<String> dealId,
    @Schema(description = "What the check said when it was handed in.")
        Optional<Boolean> conflictAtSubmission,
    @Schema(description = "How sure that was.") Optional<Verdict> verdictAtSubmission,
    @NotNull @Schema(description = "What the evidence comes to now.") Verdict verdict,
    @NotNull @Size(max = 200) @Schema(description = "What stands against it now.")
        List<EvidenceDocument> evidence,
    @NotNull @Size(max = 20) @Schema(description = "What channel managers recommend, newest first.")
        List<RecommendationDocument> recommendations)
    implements LeadDocument {

  static LeadForCompany of(LeadCompanyView view) {
    LeadFacts facts = view.facts();
    LeadBody body = LeadBody.of(facts.form());
    return new LeadForCompany(
        facts.id().text(),
        "lead",
        facts.version(),
        facts.stage(),
        new PartnerRef(view.partner().text(), view.partnerName(), view.partnerTier()),
        body.externalId(),
        LeadBody.Customer.of(facts.form().customer()),
        LeadBody.Contact.of(facts.form().contact()),
        LeadLineDocument.of(facts.lines()),
        body.amount(),
        body.expectedClose(),
        body.need(),
        body.answers(),
        PromiseDocument.of(facts.promise(), true),
        new PersonRef(facts.ownerId().text(), facts.owner()),
        facts.createdAt(),
        facts.updatedAt(),
        facts.submittedAt(),
        facts.dueAt(),
        facts.decidedAt(),
        facts.protectedUntil(),
        facts.stage() == LeadStage.APPROVED && facts.asked(),
        LeadPaths.of(facts.requested()),
        facts.allowed(),
        LeadRequestDocument.of(facts),
        facts.extensions(),
        facts.appealUntil(),
        LeadPaths.deal(facts),
        view.verdictAtSubmission().map(then -> then != Verdict.FREE),
        view.verdictAtSubmission(),
        view.verdict(),
        view.evidence().stream().map(EvidenceDocument::of).toList(),
        view.recommendations().stream().map(RecommendationDocument::of).toList());
  }
}
