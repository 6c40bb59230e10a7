package tandem.api.team;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.access.team.Member;
import tandem.access.team.MemberState;

/** Somebody who works for a firm, for those who look after its people. */
@Schema(name = "TeamMember")
record TeamMemberDocument(
    @NotNull @Schema(ref = "UserId") String id,
    @NotNull @Schema(enumeration = "team_member") String object,
    @NotNull @Size(max = 255) String name,
    @Size(max = 254) Optional<String> email,
    @NotNull @Size(max = 10) List<TeamRole> roles,
    @NotNull @Schema(description = "suspended: not seen for 90 days; disabled: sent away.")
        MemberState state,
    Optional<Instant> stateSince,
    @Size(max = 200) Optional<String> reason,
    Optional<Instant> lastSeenAt,
    @Schema(description = "When an access review last kept them.") Optional<Instant> confirmedAt,
    @NotNull Long version) {

  static TeamMemberDocument of(Member member) {
    return new TeamMemberDocument(
        member.id().text(),
        "team_member",
        member.name(),
        member.email(),
        TeamRole.of(member.roles()),
        member.state(),
        member.since(),
        member.reason(),
        member.seen(),
        member.confirmedAt(),
        member.version());
  }
}
