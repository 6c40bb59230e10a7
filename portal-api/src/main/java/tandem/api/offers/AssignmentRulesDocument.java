package tandem.api.offers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.leads.offers.AssignmentRow;
import tandem.leads.offers.AssignmentTerms;
import tandem.leads.offers.AssignmentView;
import tandem.leads.offers.AssignmentWeights;
import tandem.leads.offers.Reach;
import tandem.leads.offers.TierCapacity;
import tandem.partners.PartnerTier;

/** The rules by which the company chooses firms for its leads. */
@Schema(name = "AssignmentRules")
record AssignmentRulesDocument(
    @NotNull @Schema(enumeration = "assignment_rules") String object,
    @NotNull Long version,
    @NotNull Terms terms,
    @NotNull Instant changedAt,
    @Schema(ref = "UserId", description = "Who wrote them; nobody for the first.")
        Optional<String> authorId) {

  static AssignmentRulesDocument of(AssignmentView view) {
    return new AssignmentRulesDocument(
        "assignment_rules",
        (long) view.number(),
        Terms.of(view.terms()),
        view.changedAt(),
        view.author().map(person -> person.text()));
  }

  /** What they say. */
  @Schema(name = "AssignmentTerms")
  record Terms(
      @NotNull
          @Valid
          @Size(max = 50)
          @Schema(description = "The first that fits a lead counts; without one, the usual rule.")
          List<Row> rows,
      @NotNull @Valid Weights weights,
      @NotNull
          @Min(1)
          @Max(30)
          @Schema(description = "Working days of the firm's country to answer an offer.")
          Integer acceptDays,
      @NotNull
          @Min(1)
          @Max(10)
          @Schema(description = "The same for a customer who waits for a call.")
          Integer hotDays,
      @NotNull @Schema(description = "What nobody took goes on to the next firm by itself.")
          Boolean reoffer,
      @NotNull @Min(1) @Max(20) @Schema(description = "To how many firms at most.")
          Integer mostOffers) {

    static Terms of(AssignmentTerms terms) {
      return new Terms(
          terms.rows().stream().map(Row::of).toList(),
          Weights.of(terms.weights()),
          terms.acceptDays(),
          terms.hotDays(),
          terms.reoffer(),
          terms.mostOffers());
    }

    AssignmentTerms terms() {
      return new AssignmentTerms(
          rows.stream().map(Row::row).toList(),
          weights.weights(),
          acceptDays,
          hotDays,
          reoffer,
          mostOffers);
    }
  }

  /** One rule: for which leads, and which firms may get them. */
  @Schema(name = "AssignmentRow", description = "An empty list is no condition.")
  record Row(
      @NotNull @Size(max = 100) @Schema(description = "Codes of products, or categories.")
          List<@Size(max = 100) String> products,
      @NotNull @Size(max = 100) @Schema(description = "Of the customer; ISO 3166-1.")
          List<@Size(max = 2) @Pattern(regexp = "^[A-Z]{2}$") String> countries,
      @NotNull @Schema(description = "For leads only whose customer waits for a call.")
          Boolean hotOnly,
      @NotNull @Size(max = 10) List<PartnerTier> tiers,
      @NotNull @Schema(description = "How near the firm must be.") Reach reach,
      @Min(1)
          @Max(1000)
          @Schema(
              description = "Leads and offers that a firm may have open; any number unless given.")
          @Nullable Integer capacity,
      @Valid
          @Size(max = 10)
          @Schema(description = "The same for firms of a tier, where it differs; each tier once.")
          @Nullable List<Capacity> tierCapacities) {

    static Row of(AssignmentRow row) {
      return new Row(
          row.products(),
          row.countries(),
          row.hotOnly(),
          row.tiers(),
          row.reach(),
          row.capacity(),
          row.tierCapacities().stream()
              .map(each -> new Capacity(each.tier(), each.capacity()))
              .toList());
    }

    AssignmentRow row() {
      return new AssignmentRow(
          products,
          countries,
          hotOnly,
          tiers,
          reach,
          capacity,
          tierCapacities == null
              ? List.of()
              : tierCapacities.stream()
                  .map(each -> new TierCapacity(each.tier(), each.capacity()))
                  .toList());
    }
  }

  /** How much firms of a tier may have open. */
  @Schema(name = "TierCapacity")
  record Capacity(@NotNull PartnerTier tier, @NotNull @Min(1) @Max(1000) Integer capacity) {}

  /** How much each thing counts. */
  @Schema(name = "AssignmentWeights")
  record Weights(
      @NotNull @Min(0) @Max(100) Integer territory,
      @NotNull @Min(0) @Max(100) Integer tier,
      @NotNull @Min(0) @Max(100) Integer experience,
      @NotNull @Min(0) @Max(100) Integer room,
      @NotNull @Min(0) @Max(100) Integer turn) {

    static Weights of(AssignmentWeights weights) {
      return new Weights(
          weights.territory(),
          weights.tier(),
          weights.experience(),
          weights.room(),
          weights.turn());
    }

    AssignmentWeights weights() {
      return new AssignmentWeights(territory, tier, experience, room, turn);
    }
  }
}
