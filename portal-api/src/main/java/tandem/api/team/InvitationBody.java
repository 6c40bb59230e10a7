package tandem.api.team;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.access.team.InvitePerson;

/** Whom to invite. */
@Schema(name = "InvitationInput")
record InvitationBody(
    @NotNull @Size(min = 3, max = 254) String email,
    @NotNull @Size(min = 1, max = 120) String name,
    @NotNull @Size(min = 1, max = 10) List<TeamRole> roles,
    @Schema(
            description = "Language of the mail.",
            enumeration = {"en", "ru"},
            defaultValue = "en")
        @Size(max = 2)
        @Nullable String locale) {

  InvitePerson order() {
    return new InvitePerson(email, name, locale == null ? "en" : locale, TeamRole.roles(roles));
  }
}
