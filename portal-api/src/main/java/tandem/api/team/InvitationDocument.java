package tandem.api.team;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.access.team.Invitation;
import tandem.access.team.InvitationState;

/** Somebody is asked to join a firm. */
@Schema(name = "Invitation")
record InvitationDocument(
    @NotNull @Schema(ref = "InvitationId") String id,
    @NotNull @Schema(enumeration = "invitation") String object,
    @NotNull @Size(max = 254) String email,
    @NotNull @Size(max = 120) String name,
    @NotNull @Schema(enumeration = {"en", "ru"}) String locale,
    @NotNull @Size(max = 10) List<TeamRole> roles,
    @NotNull @Schema(description = "preparing: the mail has not gone out yet.")
        InvitationState state,
    @NotNull @Size(max = 255) String invitedBy,
    @NotNull Instant createdAt,
    Optional<Instant> sentAt,
    @NotNull @Schema(description = "The link in the mail stops working then.") Instant expiresAt,
    @NotNull Long version) {

  static InvitationDocument of(Invitation invitation) {
    return new InvitationDocument(
        invitation.id().text(),
        "invitation",
        invitation.email(),
        invitation.name(),
        invitation.locale(),
        TeamRole.of(invitation.roles()),
        invitation.state(),
        invitation.author(),
        invitation.createdAt(),
        invitation.sentAt(),
        invitation.expires(),
        invitation.version());
  }
}
