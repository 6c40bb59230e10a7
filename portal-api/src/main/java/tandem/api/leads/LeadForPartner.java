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
import tandem.api.platform.views.PersonRef;
import tandem.leads.LeadAction;
import tandem.leads.LeadFacts;
import tandem.leads.LeadPartnerView;
import tandem.leads.LeadStage;

/** What a partner sees of its lead. */
@Schema(name = "LeadPartnerView")
record LeadForPartner(
    @NotNull @Schema(ref = "LeadId") String id,
    @NotNull @Schema(enumeration = "lead") String object,
    @NotNull Long version,
    @NotNull LeadStage status,
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
    @NotNull @Size(max = 20) @Schema(description = "What the reviewer asked about.")
        List<String> requestedFields,
    @NotNull @Size(max = 20) @Schema(description = "What may be changed now.")
        List<String> editableFields,
    @NotNull @Size(max = 20) Set<LeadAction> allowedActions,
    @NotNull @Size(max = 100) @Schema(description = "What its partner asked for after a decision.")
        List<LeadRequestDocument> requests,
    @NotNull @Schema(description = "How often protection was made longer.") Integer extensions,
    @Schema(description = "Last day on which the rejection can be appealed.")
        Optional<LocalDate> appealUntil,
    @Schema(ref = "DealId") Optional<String> dealId,
    @NotNull
        @Schema(
            description =
                "The tax id may be registered already. Nothing more is told, and nothing in a dry run.")
        Boolean possibleConflict)
    implements LeadDocument {

  static LeadForPartner of(LeadPartnerView view) {
    return of(view, true);
  }

  /**
   * @param real a lead, and no rehearsal of one: what it would come upon is not told for nothing,
   *     nor by how often it was written: its version is 0
   */
  static LeadForPartner of(LeadPartnerView view, boolean real) {
    LeadFacts facts = view.facts();
    LeadBody body = LeadBody.of(facts.form());
    return new LeadForPartner(
        facts.id().text(),
        "lead",
        real ? facts.version() : 0L,
        facts.stage(),
        body.externalId(),
        LeadBody.Customer.of(facts.form().customer()),
        LeadBody.Contact.of(facts.form().contact()),
        LeadLineDocument.of(facts.lines()),
        body.amount(),
        body.expectedClose(),
        body.need(),
        body.answers(),
        PromiseDocument.of(facts.promise(), real || facts.decidedAt().isPresent()),
        new PersonRef(facts.ownerId().text(), facts.owner()),
        facts.createdAt(),
        facts.updatedAt(),
        facts.submittedAt(),
        facts.dueAt(),
        facts.decidedAt(),
        facts.protectedUntil(),
        facts.stage() == LeadStage.APPROVED && facts.asked(),
        LeadPaths.of(facts.requested()),
        LeadPaths.of(facts.editable()),
        facts.allowed(),
        LeadRequestDocument.of(facts),
        facts.extensions(),
        facts.appealUntil(),
        LeadPaths.deal(facts),
        real && view.possibleConflict());
  }
}
