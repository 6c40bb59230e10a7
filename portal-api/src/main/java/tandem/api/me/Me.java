package tandem.api.me;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.json.Names;
import tandem.keycloak.Identity;

/** The caller as Tandem knows them. */
@Schema(name = "Me")
record Me(
    @NotNull @Schema(enumeration = "me") String object,
    @NotNull @Schema(ref = "UserId") String id,
    @NotNull @Size(max = 255) String name,
    @NotNull @Schema(enumeration = {"partner", "company"}) String side,
    Optional<Firm> organization,
    @NotNull @Schema(description = "The client that acts for you.") @Size(max = 255) String client,
    @NotNull @Schema(description = "A system, not a person.") Boolean machine,
    @NotNull @Schema(enumeration = {"en", "ru"}) String locale,
    @NotNull @Size(max = 20) List<String> roles,
    @NotNull @Size(max = 50) List<String> scopes,
    @NotNull Limits limits) {

  /** The partner firm of the caller. */
  @Schema(name = "MyOrganization")
  record Firm(
      @NotNull @Schema(ref = "OrganizationId") String id,
      @NotNull @Size(max = 40) String code,
      @NotNull @Size(max = 200) String name) {}

  /** Requests per minute. */
  @Schema(name = "MyLimits")
  record Limits(@NotNull Integer read, @NotNull Integer write) {}

  static Me of(Identity identity, Actor actor, ApiSettings settings) {
    Optional<Firm> firm =
        actor instanceof PartnerUser user
            ? Optional.of(
                new Firm(user.firm().text(), identity.organization().orElse(""), user.firmName()))
            : Optional.empty();
    return new Me(
        "me",
        actor.person().text(),
        actor.name(),
        firm.isPresent() ? "partner" : "company",
        firm,
        identity.client(),
        identity.machine(),
        actor.locale(),
        roles(actor),
        identity.scopes().stream().sorted().toList(),
        new Limits(settings.readQuota(), settings.writeQuota()));
  }

  /** As Tandem keeps them, which counts; a token may be minutes behind. */
  private static List<String> roles(Actor actor) {
    return switch (actor) {
      case PartnerUser user -> user.roles().stream().map(PartnerRole::inToken).sorted().toList();
      case CompanyUser user -> user.roles().stream().map(Names::of).sorted().toList();
    };
  }
}
