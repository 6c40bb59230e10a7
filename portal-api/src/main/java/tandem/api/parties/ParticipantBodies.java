package tandem.api.parties;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.deals.parties.PartyChange;
import tandem.deals.parties.PartyFacts;
import tandem.deals.parties.PartyField;
import tandem.deals.parties.PartyInvitation;
import tandem.deals.parties.PartyRole;
import tandem.deals.parties.RejectReason;
import tandem.deals.parties.SharingLevel;
import tandem.platform.PartnerId;

/** What is sent about other firms on a deal. */
final class ParticipantBodies {
  private ParticipantBodies() {}

  /** Who is asked, as what. */
  @Schema(name = "ParticipantInput")
  record Invitation(
      @NotNull @Schema(ref = "OrganizationId") String partnerId,
      @NotNull PartyRole role,
      @Schema(
              description =
                  "What the firm will see, no more than its role may; all of that unless given.")
          @Size(max = 10)
          @Nullable List<PartyField> fields,
      @Schema(
              description = "Percent of what the deal brings; all of a deal are at most 100.",
              minimum = "0",
              maximum = "100")
          @Nullable BigDecimal splitPercent,
      @Schema(description = "The firm reads it before it answers.") @Size(max = 1000)
          @Nullable String message,
      @Schema(
              description = "Until the answer is due; 14 unless given.",
              minimum = "1",
              maximum = "60")
          @Nullable Integer days) {

    PartyInvitation wanted(PartnerId firm) {
      return new PartyInvitation(
          firm,
          role,
          fields == null ? Set.of() : Set.copyOf(fields),
          Optional.ofNullable(splitPercent),
          Optional.ofNullable(message).filter(text -> !text.isBlank()),
          days == null ? PartyInvitation.USUAL_DAYS : days);
    }
  }

  /** What may be changed of a part. */
  @Schema(name = "ParticipantChangeInput")
  record Change(
      @NotNull @Size(min = 1, max = 10) List<PartyField> fields,
      @Schema(minimum = "0", maximum = "100") @Nullable BigDecimal splitPercent) {

    static Change of(PartyFacts facts) {
      return new Change(facts.fields().stream().sorted().toList(), facts.split().orElse(null));
    }

    PartyChange change() {
      return new PartyChange(Set.copyOf(fields), Optional.ofNullable(splitPercent));
    }
  }

  /** Why not. */
  @Schema(name = "ParticipantRejectionInput")
  record Rejection(
      @NotNull RejectReason reasonCode,
      @Schema(description = "Needed for other. The company reads it.") @Size(max = 1000)
          @Nullable String comment) {}

  /** Words at the end of a part. */
  @Schema(name = "ParticipantEndInput")
  record End(
      @Schema(description = "The other side reads it.") @Size(max = 1000)
          @Nullable String comment) {}

  /** How far a deal is opened. */
  @Schema(name = "SharingInput")
  record Sharing(
      @NotNull SharingLevel level,
      @NotNull
          @Schema(
              description = "true: the caller may share it and knows that it cannot be taken back.")
          Boolean consent) {}
}
