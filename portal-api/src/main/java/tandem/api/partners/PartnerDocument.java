package tandem.api.partners;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.partners.PartnerPerson;
import tandem.partners.PartnerProfile;
import tandem.partners.PartnerStatus;
import tandem.partners.PartnerTier;

/** A partner firm with its people. */
@Schema(name = "Partner")
record PartnerDocument(
    @NotNull @Schema(ref = "OrganizationId") String id,
    @NotNull @Schema(enumeration = "partner") String object,
    @NotNull @Schema(description = "The same as the organisation in the token.") @Size(max = 40)
        String code,
    @NotNull @Size(max = 200) String name,
    @NotNull @Size(max = 2) String country,
    @NotNull PartnerTier tier,
    @NotNull PartnerStatus status,
    @Size(max = 200) Optional<String> territory,
    Optional<WorkDocument> work,
    @NotNull @Size(max = 500) List<MemberDocument> members,
    @NotNull Long version,
    @NotNull Instant createdAt) {

  /** Somebody who works for the firm. */
  @Schema(name = "PartnerMember")
  record MemberDocument(
      @NotNull @Schema(ref = "UserId") String id,
      @NotNull @Size(max = 255) String name,
      @Size(max = 254) Optional<String> email,
      @NotNull @Size(max = 20) List<String> roles,
      Optional<Instant> lastSeenAt) {

    static MemberDocument of(PartnerPerson person) {
      return new MemberDocument(
          person.id().text(), person.name(), person.email(), person.roles(), person.seen());
    }
  }

  static PartnerDocument of(PartnerProfile profile) {
    var facts = profile.facts();
    return new PartnerDocument(
        facts.id().text(),
        "partner",
        facts.code(),
        facts.name(),
        facts.country(),
        facts.tier(),
        facts.status(),
        facts.territory(),
        profile.work().map(WorkDocument::of),
        profile.people().stream().map(MemberDocument::of).toList(),
        profile.version(),
        facts.since());
  }
}
