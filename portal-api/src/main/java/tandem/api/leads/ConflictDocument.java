package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.ConflictLetter;
import tandem.leads.ConflictView;
import tandem.leads.LeadCompanyView;
import tandem.leads.LeadFacts;
import tandem.leads.LeadStage;

/** Two or more firms at one customer, as the deciders see them. */
@Schema(name = "LeadConflict")
record ConflictDocument(
    @NotNull @Schema(enumeration = "lead_conflict") String object,
    @NotNull Side lead,
    @NotNull @Size(max = 10) @Schema(description = "Of other firms, as far as you reach them.")
        List<Side> others,
    @NotNull @Size(max = 100) @Schema(description = "The newest first; no partner reads them.")
        List<Note> notes,
    @NotNull @Size(max = 100) @Schema(description = "To any of the firms, the newest first.")
        List<Letter> letters,
    @NotNull @Schema(description = "Whether you may note and write letters.") Boolean mayWrite) {

  static ConflictDocument of(ConflictView view) {
    return new ConflictDocument(
        "lead_conflict",
        Side.of(view.lead()),
        view.others().stream().map(Side::of).toList(),
        view.notes().stream().map(note -> new Note(note.author(), note.at(), note.body())).toList(),
        view.letters().stream()
            .map(sent ->
                new Letter(
                    sent.lead().text(), sent.partner(), sent.letter(), sent.author(), sent.at()))
            .toList(),
        view.writes());
  }

  /** One of the firms with its lead. */
  @Schema(name = "ConflictSide")
  record Side(
      @NotNull @Schema(ref = "LeadId") String leadId,
      @NotNull @Schema(ref = "OrganizationId") String partnerId,
      @NotNull @Size(max = 200) String partner,
      @Size(max = 200) Optional<String> customer,
      @NotNull LeadStage status,
      Optional<Instant> submittedAt,
      @Schema(description = "Last protected day.") Optional<LocalDate> protectedUntil) {
    static Side of(LeadCompanyView view) {
      LeadFacts facts = view.facts();
      return new Side(
          facts.id().text(),
          view.partner().text(),
          view.partnerName(),
          facts.customer(),
          facts.stage(),
          facts.submittedAt(),
          facts.protectedUntil());
    }
  }

  /** What a decider noted. */
  @Schema(name = "ConflictNote")
  record Note(
      @NotNull @Size(max = 255) String author,
      @NotNull Instant at,
      @NotNull @Size(max = 2000) String body) {}

  /** What a firm was sent: a fixed text of this kind, with values of its own lead only. */
  @Schema(name = "ConflictLetterSent")
  record Letter(
      @NotNull @Schema(ref = "LeadId") String leadId,
      @NotNull @Size(max = 200) String partner,
      @NotNull ConflictLetter letter,
      @NotNull @Size(max = 255) String author,
      @NotNull Instant at) {}
}
