package tandem.keycloak.admin;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.access.PartnerRole;
import tandem.access.identity.FirmAccount;
import tandem.access.identity.IdentityProviderAway;

/**
 * Firms as organisations of the realm: found by the attribute {@code partnerId}, made when they are
 * not there. The organisation's groups carry the partner's roles, so these hold in this firm only.
 */
final class Organizations {
  private final AdminApi api;
  private final RoleMappings roles;
  private final String portal;

  Organizations(AdminApi api, AdminSettings settings) {
    this.api = api;
    this.roles = new RoleMappings(api, settings.rolesClient());
    this.portal = settings.portal();
  }

  /** Its id in Keycloak. */
  String ensure(FirmAccount firm) {
    Optional<String> known = find(firm);
    if (known.isPresent()) {
      return known.get();
    }
    JsonObject wanted =
        JSON.createObjectBuilder()
            .add("name", firm.name())
            .add("alias", firm.code())
            .add("enabled", true)
            // after joining: a member of other firms too is taken into this one
            .add("redirectUrl", portal + "/switch-firm?to=" + firm.code())
            .add(
                "attributes",
                JSON.createObjectBuilder()
                    .add("partnerId", JSON.createArrayBuilder().add(firm.id().value().toString()))
                    .add("tandem", JSON.createArrayBuilder().add("true")))
            .build();
    if (!api.create("/organizations", wanted)) {
      // two firms of one name: the name is for reading only, the alias is what counts
      boolean made =
          api.create(
              "/organizations",
              JSON.createObjectBuilder(wanted)
                  .add("name", firm.name() + " (" + firm.code() + ")")
                  .build());
      if (!made) {
        throw new IdentityProviderAway("The alias " + firm.code() + " is taken in Keycloak");
      }
    }
    return find(firm)
        .orElseThrow(() -> new IdentityProviderAway("No organisation of " + firm.code()));
  }

  Optional<String> find(FirmAccount firm) {
    String query = AdminApi.query("partnerId:" + firm.id().value());
    return api.list("/organizations?q=" + query).stream()
        .map(organization -> organization.getString("id"))
        .findFirst();
  }

  /** The groups of roles, each with its role; made when they are not there. */
  Map<PartnerRole, String> groups(String organization, Set<PartnerRole> wanted) {
    Map<String, String> known = groups(organization);
    for (PartnerRole role : wanted) {
      if (!known.containsKey(group(role))) {
        api.create(
            path(organization) + "/groups",
            JSON.createObjectBuilder().add("name", group(role)).build());
      }
    }
    Map<String, String> now = groups(organization);
    return wanted.stream()
        .collect(
            Collectors.toMap(
                role -> role,
                role -> {
                  String group = now.getOrDefault(group(role), "");
                  roles.ensure(path(organization) + "/groups/" + group, role.inToken());
                  return group;
                }));
  }

  /** By name. */
  Map<String, String> groups(String organization) {
    return api.list(path(organization) + "/groups?max=100").stream()
        .collect(
            Collectors.toMap(
                group -> group.getString("name"),
                group -> group.getString("id"),
                (one, other) -> one));
  }

  boolean hasMember(String organization, String user) {
    return api.object(path(organization) + "/members/" + user).isPresent();
  }

  void addMember(String organization, String user) {
    api.create(path(organization) + "/members", JSON.createValue(user));
  }

  /** How many firms the person belongs to. */
  int firmsOf(String user) {
    return api.list("/organizations/members/" + user + "/organizations").size();
  }

  static String group(PartnerRole role) {
    return role.name().toLowerCase(java.util.Locale.ROOT);
  }

  static String path(String organization) {
    return "/organizations/" + organization;
  }
}
