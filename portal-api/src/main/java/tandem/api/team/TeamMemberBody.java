package tandem.api.team;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.access.team.Member;

/** What an owner may change of a colleague. */
@Schema(name = "TeamMemberInput")
record TeamMemberBody(
    @Size(min = 1, max = 10) @Nullable List<TeamRole> roles,
    @Schema(description = "true lets somebody in again; false sends them away.")
        @Nullable Boolean enabled) {

  static TeamMemberBody of(Member member) {
    return new TeamMemberBody(TeamRole.of(member.roles()), member.active());
  }
}
