package tandem.keycloak.admin;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.access.PartnerRole;

/** Members of organisations: which groups they are in, and whether they may sign in at all. */
final class People {
  private final AdminApi api;
  private final Organizations organizations;

  People(AdminApi api, Organizations organizations) {
    this.api = api;
    this.organizations = organizations;
  }

  /** Someone whom Keycloak does not know, taken over from elsewhere perhaps, is left alone. */
  void converge(String organization, String user, Set<PartnerRole> wanted, boolean enabled) {
    if (!organizations.hasMember(organization, user)) {
      return;
    }
    Set<PartnerRole> roles = enabled ? wanted : Set.of();
    Map<PartnerRole, String> needed = organizations.groups(organization, roles);
    Map<String, String> all = organizations.groups(organization);
    Set<String> names = roles.stream().map(Organizations::group).collect(Collectors.toSet());
    for (PartnerRole role : PartnerRole.OF_PEOPLE) {
      String name = Organizations.group(role);
      String group = all.get(name);
      if (group != null && !names.contains(name)) {
        api.delete(membership(organization, group, user));
      }
    }
    needed.values().forEach(group -> api.put(membership(organization, group, user)));
    if (enabled) {
      allow(user, true);
    } else {
      if (organizations.firmsOf(user) <= 1) {
        allow(user, false);
      }
      api.post("/users/" + user + "/logout", JSON.createObjectBuilder().build());
    }
  }

  /** Sessions end with the account. */
  void erase(String user) {
    api.delete("/users/" + user);
  }

  private void allow(String user, boolean enabled) {
    api.object("/users/" + user)
        .filter(known -> known.getBoolean("enabled", true) != enabled)
        .ifPresent(known -> {
          JsonObject changed = JSON.createObjectBuilder(known).add("enabled", enabled).build();
          api.put("/users/" + user, changed);
        });
  }

  private static String membership(String organization, String group, String user) {
    return Organizations.path(organization) + "/groups/" + group + "/members/" + user;
  }
}
